import { serveJobs } from '../platform/threads/serve-jobs.js';
import { SEALING_JOBS } from './sealing-jobs.js';

serveJobs(SEALING_JOBS);
