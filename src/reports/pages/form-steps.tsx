import type { ComponentChildren, JSX } from 'preact';
import type { Texts } from '../../texts/texts.js';

/** One part of the report. Without script the parts are one document; the script shows one at a time. */
export function FormPart(props: { id: string; name: string; children: ComponentChildren }): JSX.Element {
  const heading = `judul-${props.id}`;
  return (
    <section id={`bagian-${props.id}`} class="part" data-part-of-form aria-labelledby={heading}>
      <h2 id={heading} tabindex={-1}>
        {props.name}
      </h2>
      {props.children}
    </section>
  );
}

/** Where she is, as words. Waits, hidden, for the script. */
export function FormSteps({ texts }: { texts: Texts }): JSX.Element {
  const { steps } = texts.report;
  return (
    <ol id="urutan" class="form-steps" aria-label={steps.label} hidden>
      {[steps.story, steps.details, steps.check].map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ol>
  );
}

/** On to the next part. It waits, hidden, for the script, and belongs to no form. */
export function NextButton({ texts }: { texts: Texts }): JSX.Element {
  return (
    <div id="maju" hidden>
      <p id="berkas-nanti">{texts.report.files.after}</p>
      <button type="button" class="button" id="lanjut">
        {texts.report.steps.next}
      </button>
    </div>
  );
}

/** Back to the part before; it comes last, after whatever goes on. */
export function BackButton({ texts }: { texts: Texts }): JSX.Element {
  return (
    <div id="mundur" hidden>
      <button type="button" class="button button-second" id="kembali">
        {texts.report.steps.back}
      </button>
    </div>
  );
}
