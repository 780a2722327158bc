import { useEffect, useRef, useState } from 'react';
import { Band } from '../../components/band.js';
import { useTexts } from '../../lib/lang.js';
import { PAGE_MARK, PAGES_MARK, readViewerMessage, type ShowMessage } from '../../viewer/protocol.js';
import styles from './files.module.css';

interface Props {
  name: string;
  kind: 'image' | 'pdf';
  mediaType: string;
  bytes: Uint8Array;
}

const TALLEST = 4_000;

/** Draws a hostile file in a frame of opaque origin that can reach nothing of the console. */
export function ViewerFrame({ name, kind, mediaType, bytes }: Props) {
  const t = useTexts().desk.files;
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(240);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      const target = frame.current?.contentWindow;
      if (!target || event.source !== target) return;
      const message = readViewerMessage(event.data);
      if (message?.type === 'failed') setFailed(true);
      if (message?.type === 'shown') setHeight(Math.min(TALLEST, message.height));
      if (message?.type !== 'ready') return;
      const copy = bytes.slice().buffer;
      const texts = { previous: t.previous, next: t.next, page: t.page(PAGE_MARK, PAGES_MARK) };
      // The frame has an opaque origin, which has no name to send to.
      target.postMessage({ type: 'show', kind, mediaType, bytes: copy, texts } satisfies ShowMessage, '*', [copy]);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [bytes, kind, mediaType, t]);

  if (failed) return <Band kind="perhatian">{t.cannotShow}</Band>;
  return (
    <iframe
      ref={frame}
      className={styles.frame}
      title={t.frame(name)}
      src="/viewer/viewer.html"
      sandbox="allow-scripts"
      referrerPolicy="no-referrer"
      style={{ height }}
    />
  );
}
