import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeskFactsView } from '../../../../src/reports/desk-facts.view.js';
import { api } from '../../lib/api.js';
import { useLang } from '../../lib/lang.js';
import { type DeskWords, deskWords } from './desk-words.js';

/** The names of units, kinds and contacts; until they have come, codes stand in for them. */
export function useDeskWords(): DeskWords {
  const lang = useLang();
  const { data } = useQuery({
    queryKey: ['desk'],
    queryFn: ({ signal }) => api.get<DeskFactsView>('/api/desk', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => deskWords(data, lang), [data, lang]);
}
