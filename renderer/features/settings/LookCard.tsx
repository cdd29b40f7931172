import { SegmentedControl, Switch, Text, useMantineColorScheme } from '@mantine/core';
import { useId, useLocalStorage } from '@mantine/hooks';
import { LETTER_KEYS } from '../../core/letter-keys.ts';
import { useLanguage, useText } from '../../text/language.tsx';
import { settingsWords } from '../../text/settings.ts';
import { SettingsCard } from './SettingsCard.tsx';
import classes from './settings.module.css';

const LanguageChoice = () => {
  const text = useText(settingsWords);
  const { language, choose } = useLanguage();
  const id = useId();
  return (
    <div>
      <Text size="sm" fw={500} id={id}>
        {text.language}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        size="sm"
        value={language}
        onChange={(value) => choose(value === 'en' ? 'en' : 'bg')}
        data={[
          { value: 'bg', label: <span lang="bg">{text.bulgarian}</span> },
          { value: 'en', label: <span lang="en">{text.english}</span> },
        ]}
      />
    </div>
  );
};

const SchemeChoice = () => {
  const text = useText(settingsWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const id = useId();
  return (
    <div>
      <Text size="sm" fw={500} id={id}>
        {text.scheme}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        size="sm"
        value={colorScheme}
        onChange={setColorScheme}
        data={[
          { value: 'light' as const, label: text.light },
          { value: 'dark' as const, label: text.dark },
          { value: 'auto' as const, label: text.auto },
        ]}
      />
    </div>
  );
};

export const LookCard = () => {
  const text = useText(settingsWords);
  const [letters, setLetters] = useLocalStorage(LETTER_KEYS);
  return (
    <SettingsCard title={text.look}>
      <div className={classes['row']}>
        <LanguageChoice />
        <SchemeChoice />
      </div>
      <Switch
        label={text.letterKeys}
        description={text.letterKeysHint}
        checked={letters}
        onChange={(event) => setLetters(event.currentTarget.checked)}
      />
    </SettingsCard>
  );
};
