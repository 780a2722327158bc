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
  look?: 'button-second';
  children?: ComponentChildren;
}

/** One thing that a returning reporter can send: a form of its own, or the same fields without one. */
export function VisitPart(props: Props): JSX.Element {
  const { id, carried, children } = props;
  const classes = props.look ? `button ${props.look}` : 'button';
  if (!carried) {
    return (
      <div id={id}>
        {children}
        <p class="error" id={`${id}-galat`} hidden>
          <span />
        </p>
        <button class={classes} type="button" data-part="send">
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
      <button class={classes} type="submit">
        {props.button}
      </button>
    </form>
  );
}
