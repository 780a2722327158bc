import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../lib/lang.js';

/** A password's field, whose eye is a button with a name that the keyboard reaches. */
export function SecretInput(props: PasswordInputProps) {
  const t = useTexts().entry;
  const [isVisible, setVisible] = useState(false);
  return (
    <PasswordInput
      {...props}
      visible={isVisible}
      onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{ 'aria-label': isVisible ? t.hide : t.show, tabIndex: 0, 'aria-hidden': false }}
      spellCheck={false}
      autoCapitalize="none"
    />
  );
}
