import type { JSX } from 'preact';

/** A section of an advice page: a heading and short points. */
export function Points(props: { id?: string; heading: string; points: readonly string[] }): JSX.Element {
  return (
    <section id={props.id}>
      <h2>{props.heading}</h2>
      <ul class="points">
        {props.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
