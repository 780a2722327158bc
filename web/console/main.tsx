import './app/trusted-types.js';
import '@mantine/core/styles.css';
import './app/colours.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { start, watchForLinks } from './lib/session.js';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
watchForLinks();
void start();
