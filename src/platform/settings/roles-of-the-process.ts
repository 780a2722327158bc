/** The two applications that one process can run. */
export type Role = 'citizen' | 'console';
