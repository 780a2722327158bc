import type { ComponentChildren, JSX } from 'preact';
import { formatDate } from '../../domain/calendar/format-day.js';
import type { IdentityStory } from '../../domain/identity/story.js';
import { TextArea, TextField } from '../../platform/pages/fields.js';
import { Icon } from '../../platform/pages/icon.js';
import { Notice } from '../../platform/pages/notices.js';
import { inLang, type Lang } from '../../texts/lang.js';
import type { Texts } from '../../texts/texts.js';

/** The custodians of the report's channel, as the page names them. */
export interface NamedCustodians {
  needed: number;
  names: readonly { name: string; isOutside: boolean }[];
}

const MOST_NAME = 200;

/** The frame of the part about the reporter's name: the same for the server's page and for the script. */
export function IdentityFrame(props: { texts: Texts; hidden?: boolean; children: ComponentChildren }): JSX.Element {
  const { identity } = props.texts;
  return (
    <section id="identitas" aria-labelledby="judul-identitas" hidden={props.hidden}>
      <h2 id="judul-identitas" tabIndex={-1}>
        {identity.heading}
      </h2>
      <p>{identity.loses}</p>
      {props.children}
    </section>
  );
}

/** What happened to her name so far. */
function IdentitySteps({ texts, lang, story }: { texts: Texts; lang: Lang; story: IdentityStory }): JSX.Element {
  return (
    <ol id="riwayat-identitas" class="steps">
      {story.steps.map(({ step, day }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same step can come twice on one day
        <li key={index} class="step">
          <Icon name="check" />
          <span>
            <strong>{texts.identity.steps[step]}</strong> <span class="small">{formatDate(day, lang)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What she gains and gives up, who keeps the key; names come from their signed cards. */
export function CustodianWords(props: { texts: Texts; points: JSX.Element; names: JSX.Element }): JSX.Element {
  const { leave } = props.texts.identity;
  return (
    <>
      {props.points}
      <h3>{leave.custodiansHeading}</h3>
      {props.names}
      <p class="small-print">{leave.fingerprints}</p>
    </>
  );
}

export function IdentityFields(props: {
  texts: Texts;
  form: string;
  typed: { name: string; contact: string };
  problem?: string;
}): JSX.Element {
  const { leave } = props.texts.identity;
  const optional = props.texts.common.optional;
  const { form, typed, problem } = props;
  return (
    <>
      <TextField name="nama" label={leave.name} error={problem} form={form} value={typed.name} most={MOST_NAME} />
      <TextArea
        name="kontak"
        id="kontak-titipan"
        label={leave.contact}
        optional={optional}
        hint={leave.contactHint}
        leavesNothing
        form={form}
        value={typed.contact}
        rows={3}
      />
    </>
  );
}

/** The contact that the desk reads: off by default, in a fold that says so. */
export function ContactField(props: { texts: Texts; form: string; problem?: string }): JSX.Element {
  const { contact } = props.texts.identity;
  return (
    <>
      <p>{contact.about}</p>
      <TextArea
        name="kontak"
        id="kontak-petugas"
        label={contact.label}
        hint={contact.hint}
        leavesNothing
        error={props.problem}
        form={props.form}
        value=""
        rows={2}
      />
    </>
  );
}

interface PlainIdentity {
  texts: Texts;
  lang: Lang;
  story: IdentityStory;
  custodians: NamedCustodians | null;
  typed: { name: string; contact: string };
  problems: Readonly<Record<string, string>>;
  hidden: JSX.Element;
}

/** The part about her name on the page without script. */
export function PlainIdentitySection(props: PlainIdentity): JSX.Element {
  const { texts, lang, story, problems } = props;
  const { identity } = texts;
  return (
    <IdentityFrame texts={texts}>
      {story.steps.length > 0 && <IdentitySteps texts={texts} lang={lang} story={story} />}
      {story.left ? <Lying {...props} /> : <Leaving {...props} />}
      <details class="fold" open={problems['kontak-petugas'] !== undefined}>
        <summary>{identity.contact.summary}</summary>
        <form id="kontak" method="post" action={inLang('/resi/kontak', lang)} autocomplete="off">
          {props.hidden}
          <ContactField texts={texts} form="kontak" problem={problems['kontak-petugas']} />
          <button class="button button-second" type="submit">
            {identity.contact.send}
          </button>
        </form>
      </details>
    </IdentityFrame>
  );
}

function Lying({ texts, lang, story, hidden }: PlainIdentity): JSX.Element {
  const { identity } = texts;
  const { needed = 0, custodians = [] } = story.left ?? {};
  if (story.opened) return <p>{identity.opened}</p>;
  return (
    <form method="post" action={inLang('/resi/identitas', lang)} autocomplete="off">
      {hidden}
      <input type="hidden" name="tindakan" value="tarik" autocomplete="off" />
      <p>{story.asked ? identity.asked : identity.lies(needed, custodians.length)}</p>
      <button class="button button-second" type="submit">
        {identity.withdraw.button}
      </button>
      <p class="small-print">{identity.withdraw.about}</p>
    </form>
  );
}

function Leaving({ texts, lang, custodians, typed, problems, hidden }: PlainIdentity): JSX.Element {
  const { identity } = texts;
  const { leave } = identity;
  if (!custodians) return <p>{leave.notOffered}</p>;
  return (
    <details class="fold" open={problems.nama !== undefined}>
      <summary>{leave.summary}</summary>
      <form id="titip" method="post" action={inLang('/resi/identitas', lang)} autocomplete="off">
        {hidden}
        <CustodianWords
          texts={texts}
          points={
            <ul class="points">
              {leave.points(custodians.needed, custodians.names.length).map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          }
          names={
            <ul class="points">
              {custodians.names.map(({ name, isOutside }) => (
                <li key={name}>{leave.custodian(name, isOutside)}</li>
              ))}
            </ul>
          }
        />
        <IdentityFields texts={texts} form="titip" typed={typed} problem={problems.nama} />
        <Notice kind="info">{leave.server}</Notice>
        <button class="button button-second" type="submit">
          {leave.send}
        </button>
      </form>
    </details>
  );
}

/** The same for the script, which fills in story and custodians and makes no form. */
export function IdentityTemplate({ texts }: { texts: Texts }): JSX.Element {
  const { identity } = texts;
  const { leave } = identity;
  return (
    <IdentityFrame texts={texts} hidden>
      <ol id="riwayat-identitas" class="steps" hidden />
      <p id="keadaan-identitas" hidden />
      <div id="tarik-identitas" hidden>
        <button class="button button-second" type="button" id="tarik-nama">
          {identity.withdraw.button}
        </button>
        <p class="small-print">{identity.withdraw.about}</p>
      </div>
      <details class="fold" id="titip-identitas" hidden>
        <summary>{leave.summary}</summary>
        <p id="kustodian-keadaan" role="status">
          {leave.loading}
        </p>
        <div id="kustodian-ada" hidden>
          <CustodianWords
            texts={texts}
            points={<ul class="points" id="kustodian-pokok" />}
            names={<ul class="points" id="kustodian-nama" />}
          />
          <IdentityFields texts={texts} form="tanpa-formulir" typed={{ name: '', contact: '' }} />
          <Notice kind="info">{leave.browser}</Notice>
          <button class="button button-second" type="button" id="titip-nama">
            {leave.send}
          </button>
        </div>
      </details>
      <details class="fold" id="beri-kontak">
        <summary>{identity.contact.summary}</summary>
        <ContactField texts={texts} form="tanpa-formulir" />
        <button class="button button-second" type="button" id="kirim-kontak">
          {identity.contact.send}
        </button>
      </details>
      <p id="kabar-identitas" class="news" role="status" />
    </IdentityFrame>
  );
}
