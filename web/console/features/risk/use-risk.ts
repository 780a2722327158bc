import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RiskAreaView, RiskDetailView, RiskMapView } from '../../../../src/risk/risk.view.js';
import { api } from '../../lib/api.js';
import { useLang, useTexts } from '../../lib/lang.js';
import { type RiskWords, riskWords } from './model/words.js';
import type { Scope } from './risk-state.js';

/** A unit, or one of its areas. */
export interface Looked {
  unit: string;
  /** Null for the unit as a whole. */
  area: string | null;
}

// Every look is recorded: only the viewer's own doing fetches one again.
const ONCE = { staleTime: Number.POSITIVE_INFINITY } as const;

export function useRiskMap(scope: Scope) {
  return useQuery({
    queryKey: ['risk', scope],
    queryFn: ({ signal }) => api.get<RiskMapView>(`/api/risk/${scope}`, { signal }),
    ...ONCE,
  });
}

/** What a field is made of. */
export function useRiskDetail(scope: Scope, { unit, area }: Looked) {
  const query = new URLSearchParams(area === null ? { unit } : { unit, area });
  return useQuery({
    queryKey: ['risk', scope, unit, area],
    queryFn: ({ signal }) => api.get<RiskDetailView>(`/api/risk/${scope}/field?${query}`, { signal }),
    ...ONCE,
  });
}

export function useRiskWords(areas: readonly RiskAreaView[]): RiskWords {
  const t = useTexts().risk;
  const lang = useLang();
  return useMemo(() => riskWords(t, lang, areas), [t, lang, areas]);
}
