import type { FileCopy } from '../../../src/sealing/entry-bodies.js';
import { type CleaningTexts, cleaningTextsFor } from '../../../src/texts/cleaning-words.js';
import { announce, lang } from '../page.js';
import { clean, inspect, isPicture, kindOfFile } from './clean-file.js';
import type { CleanFile, CleanProblem } from './cleaned.js';
import type { FileKind } from './file-kind.js';
import type { Findings } from './findings.js';
import { foundInWords } from './found-in-words.js';
import { neutralName, withEnding } from './names.js';
import { redraw } from './redraw.js';
import { aButton, aNameField, aTick, type Tick } from './row-controls.js';

/** One sealed file that a row becomes. */
export interface Part {
  blob: Blob;
  name: string;
  mediaType: string;
  copy: FileCopy;
  /** A smaller one was wanted, and this browser cannot draw the picture */
  isUnreadable?: boolean;
}

export interface RowOptions {
  /** Counts the files of this page, for names that tell nothing */
  number: number;
  /** Proposed instead of such a name */
  name?: string;
  /** She had covered parts of this picture before: it does not go uncovered without her word. */
  wasCovered?: boolean;
  /** Of pictures in pixels, when she saves on data */
  longestSide?: () => number | undefined;
  /** What would be sent is another than before */
  onChange?: () => void;
}

/**
 * The part of a file's row that is about what the file would betray. It looks and cleans at once, so that the row says
 * what is so and not what is hoped.
 */
export class CleaningRow {
  private readonly texts: CleaningTexts = cleaningTextsFor(lang);
  private readonly words = document.createElement('p');
  private readonly trouble = document.createElement('p');
  private readonly cleanTick: Tick;
  private readonly originalTick: Tick;
  private readonly anywayTick: Tick;
  private readonly uncoveredTick: Tick;
  private readonly nameField = aNameField(this.texts.name);
  private readonly looked: Promise<void>;
  private turn: Promise<unknown> = Promise.resolve();
  private kind: FileKind = 'unknown';
  private findings: Findings = { found: [] };
  private problem: CleanProblem | undefined;
  private cleaned: { file: CleanFile; longestSide: number | undefined } | undefined;
  private covered: CleanFile | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly file: File,
    private readonly options: RowOptions,
  ) {
    const { texts } = this;
    this.cleanTick = aTick(texts.cleanTick, true, () => this.changed());
    this.originalTick = aTick(texts.originalTick, false, () => this.changed(), texts.originalAbout);
    this.anywayTick = aTick(texts.sendAnyway, false, () => this.changed());
    this.uncoveredTick = aTick(texts.sendUncovered, false, () => this.changed());
    this.words.setAttribute('role', 'status');
    this.words.textContent = texts.inspecting;
    this.trouble.className = 'error';
    this.trouble.hidden = true;
    place.classList.add('cleaning');
    place.append(this.words, this.trouble);
    this.looked = this.look();
  }

  /** @returns what is to be sealed and sent; nothing while she has yet to decide about a file that cannot be cleaned */
  async ready(): Promise<Part[]> {
    const parts = await this.parts();
    if (parts.length > 0) return parts;
    const [words, tick] = this.awaitsCover
      ? [this.texts.coverFirst, this.uncoveredTick]
      : [this.texts.decideFirst, this.anywayTick];
    this.trouble.textContent = words;
    this.trouble.hidden = false;
    tick.input.focus();
    announce(words);
    return [];
  }

  /** The same without a word to her, one asking after the other: each may have to draw the picture anew. */
  parts(): Promise<Part[]> {
    const parts = this.turn.then(() => this.makeParts());
    this.turn = parts.catch(() => undefined);
    return parts;
  }

  /** Leaves the words alone: what is on its way can no longer be changed. */
  close(): void {
    for (const control of [...this.place.children]) if (control !== this.words) control.remove();
  }

  private async makeParts(): Promise<Part[]> {
    await this.looked;
    const wanted = this.options.longestSide?.();
    if (!this.problem && !this.covered && this.cleaned?.longestSide !== wanted) await this.cleanNow();
    if (this.awaitsCover) return [];
    const clean = (await this.coveredWithin(wanted)) ?? this.cleaned?.file;
    const wantsClean = this.cleanTick.input.checked || this.covered !== undefined;
    if (clean && wantsClean) {
      const { blob, mediaType, isDrawn } = clean;
      const isUnreadable = wanted !== undefined && isPicture(this.kind) && !isDrawn;
      const part: Part = {
        blob,
        mediaType,
        name: this.nameFor(clean.name),
        copy: this.covered ? 'covered' : 'cleaned',
        isUnreadable,
      };
      return this.originalTick.input.checked && !this.covered ? [part, this.asItIs('original')] : [part];
    }
    return !this.problem || this.anywayTick.input.checked ? [this.asItIs('as-sent')] : [];
  }

  /** Parts of it were covered when it was sent before, and nothing is yet. */
  private get awaitsCover(): boolean {
    return this.options.wasCovered === true && !this.covered && !this.uncoveredTick.input.checked;
  }

  /** What she has covered, made smaller when she saves on data. */
  private async coveredWithin(longestSide: number | undefined): Promise<CleanFile | undefined> {
    if (!this.covered || longestSide === undefined) return this.covered;
    const { blob, mediaType } = await redraw(this.covered.blob, longestSide);
    return { blob, mediaType, name: mediaType === 'image/png' ? '-.png' : '-.jpg', isDrawn: true };
  }

  private async look(): Promise<void> {
    // A file that was moved away since it was chosen can be read by nobody; cleaning will say so.
    this.kind = await kindOfFile(this.file).catch((): FileKind => 'unknown');
    const [findings] = await Promise.all([inspect(this.file).catch((): Findings => ({ found: [] })), this.cleanNow()]);
    this.findings = findings;
    this.build();
    this.tell();
  }

  private async cleanNow(): Promise<void> {
    const longestSide = this.options.longestSide?.();
    try {
      const cleaned = await clean(this.file, this.file.name, longestSide);
      if ('problem' in cleaned) this.problem = cleaned.problem;
      else this.cleaned = { file: cleaned, longestSide };
    } catch {
      // Without its worker this browser cleans nothing: that is a problem of its own, with the same choice.
      this.problem = 'unsupported';
    }
  }

  private build(): void {
    const ending = /[^.]*$/.exec(this.cleaned?.file.name ?? this.file.name)?.[0] ?? 'bin';
    const neutral = neutralName(this.texts.names, ending.toLowerCase(), this.options.number);
    this.nameField.input.value = this.options.name ?? neutral;
    this.nameField.hint.textContent = this.texts.nameHint(this.file.name);
    if (this.problem) this.place.append(this.anywayTick.element);
    else this.place.append(this.cleanTick.element, this.originalTick.element);
    if (isPicture(this.kind) && this.problem !== 'broken') {
      this.place.append(aButton(this.texts.cover, () => void this.cover()));
    }
    if (this.options.wasCovered) this.place.append(this.uncoveredTick.element);
    this.place.append(this.nameField.element);
  }

  /** Says what is so, in one breath. */
  private tell(): void {
    const { texts } = this;
    const picture = isPicture(this.kind);
    const thing = this.thing();
    const sentences = [
      this.findings.found.length > 0
        ? texts.holds(thing, foundInWords(this.findings, texts, lang))
        : texts.holdsNothing(thing),
    ];
    if (this.awaitsCover) sentences.unshift(texts.coverAgain);
    if (this.covered) sentences.push(texts.covered, texts.coveredLater);
    else if (this.problem)
      sentences.splice(0, this.findings.found.length > 0 ? 0 : 1, texts.problems[this.problem], texts.insteadOf);
    else if (this.findings.found.length > 0) {
      sentences.push(this.cleanTick.input.checked ? texts.willClean : texts.willNotClean);
    }
    if (!this.covered) sentences.push(...(this.findings.remains ?? []).map((what) => texts.remains[what]));
    sentences.push(picture ? texts.lookYourself : texts.lookInside);
    this.words.textContent = sentences.join(' ');
    this.words.classList.toggle('cleaning-warning', this.problem !== undefined || !this.cleanTick.input.checked);
    // What was covered would be seen in the original; what is sent as it is is the original.
    this.originalTick.element.hidden = this.covered !== undefined || this.awaitsCover || !this.cleanTick.input.checked;
    this.cleanTick.element.hidden = this.covered !== undefined;
    this.anywayTick.element.hidden = this.covered !== undefined;
    this.uncoveredTick.element.hidden = this.covered !== undefined;
    if (this.anywayTick.input.checked || this.uncoveredTick.input.checked) this.trouble.hidden = true;
  }

  private thing(): string {
    const { things } = this.texts;
    if (isPicture(this.kind)) return things.picture;
    if (this.kind === 'media') return things.film;
    return this.kind === 'pdf' || this.kind === 'zip' || this.kind === 'old-office' ? things.document : things.file;
  }

  private async cover(): Promise<void> {
    const { coverPicture } = await import('../covering/covering-dialog.js');
    const drawn = await coverPicture(this.covered?.blob ?? this.file);
    if (!drawn) return;
    if ('problem' in drawn) {
      this.trouble.textContent = this.texts.coverProblems[drawn.problem];
      this.trouble.hidden = false;
      announce(this.trouble.textContent);
      return;
    }
    this.covered = { ...drawn, name: drawn.mediaType === 'image/png' ? '-.png' : '-.jpg', isDrawn: true };
    this.problem = undefined;
    this.trouble.hidden = true;
    this.changed();
  }

  private changed(): void {
    this.tell();
    this.options.onChange?.();
  }

  private asItIs(copy: 'original' | 'as-sent'): Part {
    const ending = /\.([A-Za-z0-9]{1,5})$/.exec(this.file.name)?.[1] ?? 'bin';
    const base = this.nameField.input.value.trim().replace(/\.[A-Za-z0-9]{1,5}$/, '');
    const name = copy === 'original' ? `${base}-${this.texts.originalSuffix}` : base;
    return { blob: this.file, name: withEnding(name, ending), mediaType: this.file.type, copy };
  }

  private nameFor(cleanName: string): string {
    return withEnding(this.nameField.input.value, cleanName.slice(cleanName.lastIndexOf('.') + 1));
  }
}
