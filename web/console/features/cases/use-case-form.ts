import { type FormEvent, useEffect, useState } from 'react';
import { useKeys } from '../../lib/keys.js';
import { caseDrafts, type Fields } from './drafts.js';

/** One form of a case: what was typed stays, through a look elsewhere, a lock and an error, until it is sent or dropped. */
export interface CaseForm<Draft> {
  readonly draft: Draft;
  change(changed: Partial<Draft>): void;
  drop(): void;
  /** After a first try to send, missing fields are marked. */
  readonly tried: boolean;
  readonly sending: boolean;
  readonly error: unknown;
  /** The officer's own clock when it was last saved, as "14.32"; null before. */
  readonly savedAt: string | null;
  /** @param isWhole whether nothing is missing */
  submit(event: FormEvent<HTMLFormElement>, isWhole: boolean, send: () => Promise<void>): void;
}

/**
 * @param name of the case and the form
 * @param empty what the form begins with; fields that nobody has touched follow it
 */
export function useCaseForm<Draft extends { [Field in keyof Draft]: Fields[string] }>(
  name: string,
  empty: Draft,
): CaseForm<Draft> {
  const [typed, setTyped] = useState<Partial<Draft>>(() => (caseDrafts.of(name) ?? {}) as Partial<Draft>);
  const draft: Draft = { ...empty, ...typed };
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const keys = useKeys();
  useEffect(() => {
    if (keys === null) return;
    void caseDrafts.unseal(keys, name).then((kept) => {
      if (kept !== undefined) setTyped(kept as Partial<Draft>);
    });
  }, [keys, name]);

  const change = (changed: Partial<Draft>) => {
    const next = { ...typed, ...changed };
    setTyped(next);
    caseDrafts.keep(name, next as Fields);
    setSavedAt(null);
  };
  const drop = () => {
    setTyped({});
    caseDrafts.drop(name);
    setTried(false);
    setError(null);
  };
  const submit = (event: FormEvent<HTMLFormElement>, isWhole: boolean, send: () => Promise<void>) => {
    event.preventDefault();
    setTried(true);
    if (!isWhole) {
      focusFirstWrong(event.currentTarget);
      return;
    }
    if (sending) return;
    setSending(true);
    setError(null);
    send()
      .then(() => {
        drop();
        setSavedAt(clockTime());
      }, setError)
      .finally(() => setSending(false));
  };
  return { draft, change, drop, tried, sending, error, savedAt, submit };
}

function focusFirstWrong(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}

/** The own clock, as "14.32". */
export function clockTime(): string {
  const now = new Date();
  return `${String(now.getHours()).padStart(2, '0')}.${String(now.getMinutes()).padStart(2, '0')}`;
}
