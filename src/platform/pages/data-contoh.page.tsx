import type { JSX } from 'preact';
import { textsFor } from '../../texts/texts.js';
import { Points } from './advice.js';
import { PageDocument } from './document.js';
import type { PageSetting } from './page-setting.js';

/** What of the sample data is real, what is invented, and the seed by which its offices were drawn. */
export function DataContohPage(props: { setting: PageSetting; seed: string }): JSX.Element {
  const { setting, seed } = props;
  const { sample } = textsFor(setting.lang);
  return (
    <PageDocument setting={setting}>
      <h1>{sample.heading}</h1>
      <p>{sample.intro}</p>
      <Points {...sample.invented} />
      <Points {...sample.real} />
      <Points {...sample.year} />
      <Points {...sample.left} />
      <section>
        <h2>{sample.seed.heading}</h2>
        <p>{sample.seed.about}</p>
        <p>
          <strong id="benih">{seed}</strong>
        </p>
        <p>{sample.seed.limits}</p>
        <p>{sample.seed.secrets}</p>
      </section>
      <section>
        <h2>{sample.gone.heading}</h2>
        <p>{sample.gone.about}</p>
      </section>
    </PageDocument>
  );
}
