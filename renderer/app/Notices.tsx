import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** Short messages at the corner of the window. */
export const Notices = () => <Notifications position="bottom-right" />;
