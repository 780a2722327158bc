import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api.js';

/** What the server answered, for as long as the console is unlocked; emptied at every lock. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false,
      staleTime: 15_000,
      retry: (failures, error) => failures < 1 && error instanceof ApiProblem && error.status === 0,
    },
  },
});
