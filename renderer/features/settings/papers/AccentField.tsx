/** A colour by a click among those offered, or typed. */
import { ColorSwatch, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { ACCENTS } from '../../../../domain/papers/look.ts';
import { useText } from '../../../text/language.tsx';
import { papersWords } from '../../../text/papers.ts';
import { TextInput } from '../../../ui/TextFields.tsx';

interface AccentFieldProps {
  readonly value: string;
  readonly onChange: (accent: string) => void;
}

/** `#rrggbb` */
const LONGEST = 7;

export const AccentField = ({ value, onChange }: AccentFieldProps) => {
  const text = useText(papersWords);
  return (
    <div>
      <TextInput
        size="sm"
        most={LONGEST}
        label={text.accent}
        description={text.accentHint}
        leftSection={<ColorSwatch color={value} size={16} aria-hidden />}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap="xs" mt={6} role="group" aria-label={text.accents}>
        {ACCENTS.map((accent, i) => (
          <ColorSwatch
            key={accent}
            component="button"
            type="button"
            color={accent}
            size={28}
            aria-label={text.accentNames[i]}
            aria-pressed={accent === value}
            style={{ cursor: 'pointer' }}
            onClick={() => onChange(accent)}
          >
            {accent === value && <IconCheck size={16} color="#fff" aria-hidden />}
          </ColorSwatch>
        ))}
      </Group>
    </div>
  );
};
