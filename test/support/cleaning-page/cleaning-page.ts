/// <reference path="../../../web/citizen/vite-worker.d.ts" />
import { BufferTarget, CanvasSource, Mp4OutputFormat, Output } from 'mediabunny';
import '../../../web/citizen/main.js';
import { clean, inspect } from '../../../web/citizen/cleaning/clean-file.js';
import { CleaningRow, type Part } from '../../../web/citizen/cleaning/row-part.js';

/** A page that holds a row's part alone, for tests that drive it. Bytes go in and out as base64. */
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const fileOf = (base64: string, name: string, type = '') => new File([bytesOf(base64)], name, { type });

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}

function aCanvas(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  paint(canvas.getContext('2d') as CanvasRenderingContext2D);
  return canvas;
}

/** A scene by which turns and losses show: four colours in four corners, a slope, and letters. */
function paintScene(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  const slope = context.createLinearGradient(0, 0, width, height);
  slope.addColorStop(0, '#224466');
  slope.addColorStop(1, '#ddccaa');
  context.fillStyle = slope;
  context.fillRect(0, 0, width, height);
  for (const [colour, x, y] of [
    ['#ff0000', 0, 0],
    ['#00ff00', width - 40, 0],
    ['#0000ff', 0, height - 40],
    ['#ffff00', width - 40, height - 40],
  ] as const) {
    context.fillStyle = colour;
    context.fillRect(x, y, 40, 40);
  }
  context.fillStyle = '#ffffff';
  context.font = '32px sans-serif';
  context.fillText('Siti 0812-3456', 60, height / 2);
}

let row: CleaningRow | undefined;
let longestSide: number | undefined;

const testing = {
  async picture(type: string, width: number, height: number): Promise<string> {
    const canvas = aCanvas(width, height, paintScene);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.95));
    return base64Of(blob as Blob);
  },
  /** Two seconds of a square that moves, as a true film. */
  async film(): Promise<string> {
    const canvas = aCanvas(160, 120, paintScene);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const output = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() });
    const source = new CanvasSource(canvas, { codec: 'vp9', bitrate: 200_000 });
    output.addVideoTrack(source);
    await output.start();
    for (let frame = 0; frame < 20; frame += 1) {
      context.fillStyle = frame < 10 ? '#000000' : '#ffffff';
      context.fillRect(0, 0, 160, 120);
      await source.add(frame / 10, 0.1);
    }
    await output.finalize();
    return base64Of(new Blob([output.target.buffer as ArrayBuffer]));
  },
  inspect: (base64: string, name: string) => inspect(fileOf(base64, name)),
  async clean(base64: string, name: string, side?: number) {
    const cleaned = await clean(fileOf(base64, name), name, side);
    if ('problem' in cleaned) return cleaned;
    return { base64: await base64Of(cleaned.blob), name: cleaned.name, mediaType: cleaned.mediaType };
  },
  /** Mean and largest difference per colour of two pictures as this browser draws them, and the size of both. */
  async compare(one: string, other: string) {
    const draw = async (base64: string) => {
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([bytesOf(base64)]));
      await image.decode();
      const canvas = aCanvas(image.naturalWidth, image.naturalHeight, (context) => context.drawImage(image, 0, 0));
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return { size: [canvas.width, canvas.height], pixels };
    };
    const [first, second] = [await draw(one), await draw(other)];
    let sum = 0;
    for (let at = 0; at < first.pixels.length; at += 1)
      sum += Math.abs((first.pixels[at] ?? 0) - (second.pixels[at] ?? 0));
    return { sizes: [first.size, second.size], mean: sum / first.pixels.length };
  },
  /** The darkest and the lightest value of any colour within a rectangle. */
  async extremes(base64: string, x: number, y: number, width: number, height: number) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([bytesOf(base64)]));
    await image.decode();
    const canvas = aCanvas(image.naturalWidth, image.naturalHeight, (context) => context.drawImage(image, 0, 0));
    const pixels = canvas.getContext('2d')?.getImageData(x, y, width, height).data ?? [];
    const colours = [...pixels].filter((_, at) => at % 4 !== 3);
    return { size: [canvas.width, canvas.height], least: Math.min(...colours), most: Math.max(...colours) };
  },
  /** How light the middle of a film is at a moment. */
  async lightAt(base64: string, seconds: number): Promise<number> {
    const film = document.createElement('video');
    film.muted = true;
    film.src = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'video/mp4' }));
    await new Promise((resolve, reject) => {
      film.onseeked = resolve;
      film.onerror = () => reject(new Error('the film does not play'));
      film.onloadedmetadata = () => {
        film.currentTime = seconds;
      };
    });
    const canvas = aCanvas(160, 120, (context) => context.drawImage(film, 0, 0));
    return canvas.getContext('2d')?.getImageData(80, 60, 1, 1).data[0] ?? -1;
  },
  row(base64: string, name: string, type: string, side?: number): void {
    const place = document.getElementById('tempat') as HTMLElement;
    place.replaceChildren();
    place.className = '';
    longestSide = side;
    row = new CleaningRow(place, fileOf(base64, name, type), { number: 1, longestSide: () => longestSide });
  },
  async ready() {
    const parts: Part[] = (await row?.ready()) ?? [];
    return Promise.all(parts.map(async ({ blob, ...rest }) => ({ ...rest, base64: await base64Of(blob) })));
  },
};

export type Testing = typeof testing;
(window as unknown as { testing: Testing }).testing = testing;
