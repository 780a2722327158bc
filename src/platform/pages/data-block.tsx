import type { JSX } from 'preact';

/**
 * Public facts for the script, as JSON in the page. The policy lets only scripts of our own address run; a data block
 * runs nothing. `<` is written as an escape, so that no content can end the block.
 */
export function DataBlock(props: { id: string; data: object }): JSX.Element {
  const text = JSON.stringify(props.data).replaceAll('<', '\\u003c');
  return <script type="application/json" id={props.id} dangerouslySetInnerHTML={{ __html: text }} />;
}
