/** What the bundler makes of a worker's file: a class that starts it. */
declare module '*?worker' {
  const WorkerClass: new () => Worker;
  export default WorkerClass;
}

declare module '*.css';
