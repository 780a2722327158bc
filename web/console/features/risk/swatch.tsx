import { glyphOf, type Sign } from './model/sign.js';
import styles from './sign.module.css';

/** A field as a picture: fill, frame and character. Words stand beside it or in the label of what holds it. */
export function Swatch({ sign, mark = '' }: { sign: Sign; mark?: string }) {
  return (
    <span className={styles.sign} {...signData(sign)} aria-hidden="true">
      {glyphOf(sign)}
      {mark && <span className={styles.mark}>{mark}</span>}
    </span>
  );
}

/** What the style sheet draws a sign by. */
export function signData(sign: Sign): { 'data-kind': Sign['kind']; 'data-level'?: number } {
  return { 'data-kind': sign.kind, ...('level' in sign ? { 'data-level': sign.level } : {}) };
}
