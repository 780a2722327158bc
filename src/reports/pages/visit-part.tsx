import type { ComponentChildren, JSX } from 'preact';
import { inLang, type Lang } from '../../texts/lang.js';

/** What a form without script carries along. With script there is none: the part's button belongs to the script. */
export interface Carried {
  lang: Lang;
  csrf: string;
  /** Sealed keys of this visit */
  ticket: string;
}

interface Props {
  id: string;
  path: string;
  carried: Carried | undefined;
  button: string;
  children?: ComponentChildren;
}

/**
 * One thing that a returning reporter can send: a form of its own, or the same fields without one. The one primary button of
 * the page is the message's.
 */
export function VisitPart(props: Props): JSX.Element {
  const { id, carried, children } = props;
  if (!carried) {
    return (
      <div id={id}>
        {children}
        <p class="error" id={`${id}-galat`} hidden>
          <span />
        </p>
        <button class="button button-second" type="button" data-part="send">
          {props.button}
        </button>
      </div>
    );
  }
  return (
    <form id={id} method="post" action={inLang(props.path, carried.lang)} autocomplete="off">
      <input type="hidden" name="csrf" value={carried.csrf} autocomplete="off" />
      <input type="hidden" name="tiket" value={carried.ticket} autocomplete="off" />
      {children}
      <button class="button button-second" type="submit">
        {props.button}
      </button>
    </form>
  );
}
