import { localName, type XmlRules } from './xml.js';

/** Parts of a document that hold nothing of what it shows, by the last word of their relationship's type. */
export const HIDDEN_PARTS = new Set(
  `core-properties extended-properties custom-properties thumbnail customXml customXmlProps customProperty
   comments commentsExtended commentsIds commentsExtensible threadedComment person people commentAuthors authors
   printerSettings attachedTemplate recipientData mailMergeSource mailMergeHeaderSource connections
   revisionHeaders revisionLog usernames origin signature classificationlabels tags commentsmeta documenttasks
   documentTasks xmlMaps customizations ui`.split(/\s+/),
);

/** Marks of an editing session, of the one who edited, or of the moment. */
const SESSION_ATTRIBUTE = /^(?:rsid\w*|paraId|textId|refreshedBy|refreshedDate)$/;
const REMOVED =
  /^(?:rsids|rsid|docId|docVars|mailMerge|absPath|revisionPtr|fileSharing|fileVersion|creationId|modifyVerifier|attachedTemplate|documentTasks|commentRangeStart|commentRangeEnd|commentReference|annotationRef)$/;
/** Changes that Word tracks: what was put in stays without its author, what was taken out goes. */
const CHANGE_TAKEN_OUT =
  /^(?:del|moveFrom|cellDel|cellIns|cellMerge|numberingChange|\w+PrChange|tblGridChange|(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End))$/;
const CHANGE_PUT_IN = /^(?:ins|moveTo)$/;
const FILE_NAME = /[\\/]|\.\w{2,5}$/;

/** Rules for the XML parts of Word, Excel and PowerPoint. @param gone ids of relationships that no longer exist */
export function officeRules(part: string, gone: ReadonlySet<string>): XmlRules {
  const isWord = part.startsWith('word/');
  const isVml = part.endsWith('.vml');
  return {
    element: (name, attributes) => {
      const local = localName(name);
      if (REMOVED.test(local)) return 'remove';
      if (part.endsWith('.svg') && local === 'metadata') return 'remove';
      if (isWord && !name.startsWith('m:') && CHANGE_TAKEN_OUT.test(local)) return 'remove';
      if (isWord && CHANGE_PUT_IN.test(local)) return 'unwrap';
      // Printer settings are named by the page's setup, which stays.
      if (local !== 'pageSetup' && [...attributes].some((one) => isReference(one[0]) && gone.has(one[1])))
        return 'remove';
      return 'keep';
    },
    attribute: (name, value, element) => {
      const local = localName(name);
      if (SESSION_ATTRIBUTE.test(local) || (local === 'uid' && name.startsWith('xr'))) return undefined;
      if (isReference(name) && gone.has(value)) return undefined;
      if (/^(?:cNvPr|docPr)$/.test(localName(element))) return drawingAttribute(local, value);
      if (isVml && /^(?:alt|title)$/.test(local)) return undefined;
      return value;
    },
  };
}

const isReference = (name: string) => /^(?:r|relationships):(?:id|embed|link|pict)$/.test(name);

/** Word writes the file's name, and often its whole path, where a drawing has its name and its description. */
function drawingAttribute(local: string, value: string): string | undefined {
  if (local === 'descr' || local === 'title') return FILE_NAME.test(value) ? undefined : value;
  return local === 'name' && FILE_NAME.test(value) ? 'Objek' : value;
}
