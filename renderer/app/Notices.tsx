import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import classes from './notices.module.css';

/** Short messages at the corner of the window. */
export const Notices = () => (
  <Notifications position="bottom-right" className={classes['notices']} />
);
