import { Button } from '@mantine/core';
import { useState } from 'react';
import { identityFromSeed, openFile } from '../../../../src/sealing/index.js';
import { sizeInWords } from '../../../../src/texts/sizes.js';
import { Band } from '../../components/band.js';
import { ProblemNote } from '../../components/problem-note.js';
import { ApiProblem, api } from '../../lib/api.js';
import { useLang, useTexts } from '../../lib/lang.js';
import styles from './files.module.css';
import { safeFileName } from './model/excerpt.js';
import { type FileKind, fileKind } from './model/file-kind.js';
import { isLetGo, type ListedFile } from './model/file-list.js';
import { saveBytes } from './save-bytes.js';
import { ViewerFrame } from './viewer-frame.js';

interface Opened {
  readonly bytes: Uint8Array;
  readonly kind: FileKind;
}

type Standing =
  | { step: 'closed' | 'opening' | 'arriving' | 'missing' | 'differs' }
  | { step: 'open'; file: Opened }
  | { step: 'problem'; error: unknown };

interface Props {
  reportId: string;
  threadSeed: Uint8Array;
  files: readonly ListedFile[];
}

/** The files of a report, each opened only when the officer asks for it. */
export function Files({ reportId, threadSeed, files }: Props) {
  const t = useTexts().desk.files;
  if (files.length === 0) return <p className={styles.none}>{t.none}</p>;
  const letGo = files.filter(isLetGo);
  const awaited = files.filter((file) => !isLetGo(file));
  return (
    <>
      <ul className={styles.files}>
        {awaited.map((file) => (
          <li key={file.id}>
            <FileCard reportId={reportId} threadSeed={threadSeed} file={file} />
          </li>
        ))}
      </ul>
      {letGo.length > 0 && <LetGoFiles files={letGo} />}
    </>
  );
}

/** What was begun and is no longer awaited: kept in sight, and out of the way. */
function LetGoFiles({ files }: { files: readonly ListedFile[] }) {
  const t = useTexts().desk.files;
  const lang = useLang();
  return (
    <details className={styles.letGo}>
      <summary>{t.letGo(files.length)}</summary>
      <ul>
        {files.map(({ id, note, standing }) => (
          <li key={id}>
            <span className={styles.name}>{safeFileName(note?.name ?? '')}</span>
            <span className={styles.facts}>
              {sizeInWords(note?.bytes ?? 0, lang)} · {standing === 'sent-again' ? t.sentAgain : t.withdrawn}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function FileCard({ reportId, threadSeed, file }: Omit<Props, 'files'> & { file: ListedFile }) {
  const t = useTexts().desk.files;
  const lang = useLang();
  const [standing, setStanding] = useState<Standing>({
    step: isShown(file.standing) ? file.standing : 'closed',
  });
  const { note } = file;
  if (note === undefined) return <Band kind="perhatian">{t.unlisted}</Band>;

  const name = safeFileName(note.name);
  const open = async () => {
    setStanding({ step: 'opening' });
    try {
      const ciphertext = await api.bytes(`/api/reports/${reportId}/attachments/${file.id}`);
      const opened = await openFile(ciphertext, identityFromSeed(threadSeed), note);
      if (opened.problem) setStanding({ step: 'differs' });
      else setStanding({ step: 'open', file: { bytes: opened.bytes, kind: fileKind(opened.bytes) } });
    } catch (error) {
      const isMissing = error instanceof ApiProblem && error.code === 'not-found';
      setStanding(isMissing ? { step: 'missing' } : { step: 'problem', error });
    }
  };

  return (
    <section className={styles.file} aria-label={name}>
      <header className={styles.fileHead}>
        <div>
          <b className={styles.name}>{name}</b>
          <span className={styles.facts}>
            {sizeInWords(note.bytes, lang)} · {t.copies[note.copy]}
          </span>
        </div>
        {(standing.step === 'closed' || standing.step === 'opening' || standing.step === 'problem') && (
          <Button size="sm" variant="default" loading={standing.step === 'opening'} onClick={() => void open()}>
            {t.open}
          </Button>
        )}
        {standing.step === 'open' && (
          <div className={styles.actions}>
            <Button size="sm" variant="default" onClick={() => setStanding({ step: 'closed' })}>
              {t.close}
            </Button>
            <Button size="sm" variant="default" onClick={() => saveBytes(name, standing.file.bytes)}>
              {t.download}
            </Button>
          </div>
        )}
      </header>
      {standing.step === 'arriving' && file.arrived && (
        <Band kind="perhatian">
          {t.arriving(sizeInWords(file.arrived.received, lang), sizeInWords(file.arrived.bytes, lang))}
        </Band>
      )}
      {standing.step === 'missing' && <Band kind="bahaya">{t.missing}</Band>}
      {standing.step === 'differs' && <Band kind="bahaya">{t.differs}</Band>}
      {standing.step === 'problem' && <ProblemNote error={standing.error} />}
      {standing.step === 'open' && <Content name={name} mediaType={note.mediaType} file={standing.file} />}
    </section>
  );
}

/** What is so before anybody has opened it. */
function isShown(standing: ListedFile['standing']): standing is 'arriving' | 'missing' | 'differs' {
  return standing === 'arriving' || standing === 'missing' || standing === 'differs';
}

function Content({ name, mediaType, file }: { name: string; mediaType: string; file: Opened }) {
  const t = useTexts().desk.files;
  const { kind } = file;
  const claimed = claimedKind(mediaType);
  return (
    <>
      {claimed !== kind.kind && claimed !== 'other' && (
        <Band kind="perhatian">{t.otherType(t.types[claimed], t.types[kind.kind])}</Band>
      )}
      {kind.kind === 'text' && (
        <>
          <pre className={styles.text}>{kind.text}</pre>
          {kind.cut && <p className={styles.facts}>{t.textCut}</p>}
        </>
      )}
      {kind.kind === 'other' && <p className={styles.facts}>{t.downloadOnly}</p>}
      {kind.kind === 'image' && <ViewerFrame name={name} kind="image" mediaType={kind.mediaType} bytes={file.bytes} />}
      {kind.kind === 'pdf' && <ViewerFrame name={name} kind="pdf" mediaType="application/pdf" bytes={file.bytes} />}
    </>
  );
}

function claimedKind(mediaType: string): FileKind['kind'] {
  if (mediaType.startsWith('image/')) return 'image';
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType.startsWith('text/') ? 'text' : 'other';
}
