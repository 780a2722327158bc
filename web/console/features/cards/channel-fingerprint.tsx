import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { channelFingerprint } from '../../../../src/sealing/index.js';
import { Fingerprint } from '../../components/fingerprint.js';
import { workerKdf } from '../../lib/kdf.js';
import { useTexts } from '../../lib/lang.js';

/** The words that the citizen side shows for this channel's key, computed here when asked for. */
export function ChannelFingerprint({ recipient, rootVerifyKey }: { recipient: string; rootVerifyKey: string }) {
  const t = useTexts().keys;
  const [isShown, setShown] = useState(false);
  const [words, setWords] = useState<string[]>();
  const show = () => {
    setShown(true);
    void channelFingerprint(recipient, rootVerifyKey, workerKdf).then(setWords);
  };
  if (!isShown) {
    return (
      <Button variant="default" mt="md" onClick={show}>
        {t.showFingerprint}
      </Button>
    );
  }
  return (
    <section>
      <Text mt="md" mb="xs">
        <strong>{t.channelFingerprint}.</strong> {t.channelFingerprintText}
      </Text>
      <Fingerprint words={words} />
    </section>
  );
}
