declare module '*.css';
declare module '*.module.css' {
  const names: Record<string, string>;
  export default names;
}
/** What the bundler makes of a worker's file: a class that starts it. */
declare module '*?worker' {
  const WorkerClass: new () => Worker;
  export default WorkerClass;
}
