import { Checkbox, Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseRowView, CasesView, ColleagueView } from '../../../../src/cases/cases.view.js';
import { reportName } from '../../../../src/sealing/index.js';
import { Band } from '../../components/band.js';
import { api } from '../../lib/api.js';
import { type Keys, useKeys } from '../../lib/keys.js';
import { useTexts } from '../../lib/lang.js';
import type { OpenedReport } from '../desk/open-report.js';
import styles from './case.module.css';
import { useCaseWords } from './case-words.js';
import { FormEnd, ORDER, SendProblem, Words } from './form-parts.js';
import { isInCase, linkReport, openNewCase } from './new-case.js';
import { type CaseForm, useCaseForm } from './use-case-form.js';

interface Props {
  report: OpenedReport;
  onClose(): void;
  /** Told the name of the case. */
  onDone(name: string): void;
}

/** What both dialogs ask for. */
interface Asked {
  text: string;
  told: string;
}

/** Opens a case from a report: why, who will hold its key, and what the reporter is told. */
export function OpenCaseDialog({ report, onClose, onDone }: Props) {
  const texts = useTexts();
  const t = texts.cases.fromReport;
  const keys = useKeys();
  const navigate = useNavigate();
  const { view } = report;
  const { data: colleagues, error } = useColleagues(report);
  const preselected = (colleagues ?? []).filter(({ roles }) => roles.includes('inspektur')).map(({ cardId }) => cardId);
  const form = useCaseForm(`${view.id}:open`, {
    text: '',
    told: t.toldDefault,
    holders: preselected as readonly string[],
  });
  const { draft, change, tried, drop } = form;
  const holders = draft.holders.filter((id) => colleagues?.some(({ cardId }) => cardId === id));
  const isWhole = draft.text.trim() !== '' && holders.length > 0;
  const send = async (own: Keys) => {
    const id = await openNewCase(own, report, { text: draft.text.trim(), told: draft.told.trim(), holders });
    onDone(reportName(id));
    void navigate({ to: '/perkara/$caseId', params: { caseId: id } });
  };
  const cancel = () => {
    drop();
    onClose();
  };
  return (
    <Frame title={t.openTitle} onClose={onClose}>
      {error && <SendProblem error={error} />}
      {colleagues?.length === 0 ? (
        <Band kind="perhatian">{t.holdersNone}</Band>
      ) : (
        <DialogForm
          report={report}
          form={form}
          isWhole={isWhole}
          send={send}
          sendWord={t.openDo}
          cancel={cancel}
          keys={keys}
        >
          <Why form={form} label={t.why} isFirst />
          <Checkbox.Group
            label={t.holders}
            description={t.holdersHint}
            inputWrapperOrder={ORDER}
            value={[...holders]}
            error={tried && holders.length === 0 ? t.holdersMissing : undefined}
            onChange={(chosen) => change({ holders: chosen })}
          >
            <div className={styles.choices}>
              {colleagues?.map(({ cardId, name, roles }) => (
                <Checkbox
                  key={cardId}
                  value={cardId}
                  label={name}
                  description={roles.map((role) => texts.common.roles[role]).join(', ')}
                  aria-invalid={(tried && holders.length === 0) || undefined}
                />
              ))}
            </div>
          </Checkbox.Group>
        </DialogForm>
      )}
    </Frame>
  );
}

/** Links a report to one of the officer's own cases. */
export function LinkReportDialog({ report, onClose, onDone }: Props) {
  const t = useTexts().cases.fromReport;
  const keys = useKeys();
  const words = useCaseWords();
  const { view } = report;
  const { data: cases, error } = useLinkableCases(report);
  const form = useCaseForm(`${view.id}:link`, { text: '', told: t.toldDefault, caseId: '' });
  const { draft, change, tried, drop } = form;
  const chosen = cases?.some(({ id }) => id === draft.caseId) ?? false;
  const isWhole = chosen && draft.text.trim() !== '';
  const send = async (own: Keys) => {
    const { caseId, text, told } = draft;
    await linkReport(own, report, { caseId, text: text.trim(), told: told.trim() });
    onDone(reportName(caseId));
  };
  const cancel = () => {
    drop();
    onClose();
  };
  return (
    <Frame title={t.linkTitle} onClose={onClose}>
      {error && <SendProblem error={error} />}
      {cases?.length === 0 ? (
        <Band kind="info">{t.whichNone}</Band>
      ) : (
        <DialogForm
          report={report}
          form={form}
          isWhole={isWhole}
          send={send}
          sendWord={t.linkDo}
          cancel={cancel}
          keys={keys}
        >
          <Select
            label={t.which}
            description={t.whichHint}
            size="md"
            inputWrapperOrder={ORDER}
            searchable
            allowDeselect={false}
            openOnFocus={false}
            data-autofocus
            data={(cases ?? []).map(({ id, coding }) => ({
              value: id,
              label: `${reportName(id)} – ${words.about(coding)}`,
            }))}
            value={chosen ? draft.caseId : null}
            error={tried && !chosen ? t.whichMissing : undefined}
            onChange={(value) => change({ caseId: value ?? '' })}
          />
          <Why form={form} label={t.whyLink} />
        </DialogForm>
      )}
    </Frame>
  );
}

function Frame({ title, onClose, children }: { title: string; onClose(): void; children: ReactNode }) {
  const texts = useTexts();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': texts.common.close }} size="lg">
      {children}
    </Modal>
  );
}

interface DialogFormProps<Draft extends Asked> {
  report: OpenedReport;
  form: CaseForm<Draft>;
  isWhole: boolean;
  send(keys: Keys): Promise<void>;
  sendWord: string;
  cancel(): void;
  keys: Keys | null;
  children: ReactNode;
}

function DialogForm<Draft extends Asked>({ report, form, isWhole, children, ...rest }: DialogFormProps<Draft>) {
  const t = useTexts().cases.fromReport;
  const client = useQueryClient();
  const { keys, send, sendWord, cancel } = rest;
  const again = async () => {
    if (keys === null) return;
    try {
      await send(keys);
    } finally {
      // Also after a refusal: a colleague may have been faster, and the next try builds on what he wrote.
      await client.invalidateQueries({ queryKey: ['cases'] });
      await client.invalidateQueries({ queryKey: ['reports'] });
    }
  };
  return (
    <form noValidate onSubmit={(event) => form.submit(event, isWhole, again)}>
      <Stack>
        {form.error !== null && <SendProblem error={form.error} />}
        {children}
        {isInCase(report) ? (
          <Text c="dimmed">{t.alreadyTold}</Text>
        ) : (
          <Words
            label={t.told}
            description={t.toldHint}
            value={form.draft.told}
            onText={(text) => form.change({ told: text } as Partial<Draft>)}
          />
        )}
        <FormEnd send={sendWord} sending={form.sending} cancel={cancel} />
      </Stack>
    </form>
  );
}

function Why<Draft extends Asked>(props: { form: CaseForm<Draft>; label: string; isFirst?: boolean }) {
  const { form, label, isFirst } = props;
  const t = useTexts().cases.fromReport;
  return (
    <Words
      label={label}
      description={t.whyHint}
      data-autofocus={isFirst || undefined}
      value={form.draft.text}
      error={form.tried && form.draft.text.trim() === '' ? t.whyMissing : undefined}
      onText={(text) => form.change({ text } as Partial<Draft>)}
    />
  );
}

/** Colleagues of the report's channel whose card counts, under the name on that card. */
function useColleagues({ view }: OpenedReport) {
  const keys = useKeys();
  return useQuery({
    queryKey: ['cases', 'colleagues', view.channel],
    queryFn: async ({ signal }) => {
      if (keys === null) throw new Error('locked');
      const [named, { countedNow }] = await Promise.all([
        api.get<ColleagueView[]>('/api/cases/colleagues', { signal }),
        keys.refreshTrust(view.channel),
      ]);
      return named.flatMap((colleague) => {
        const card = countedNow.get(colleague.cardId);
        const isOther = card?.memberId === colleague.memberId && card.id !== keys.cardId;
        return isOther ? [{ ...colleague, name: card.name }] : [];
      });
    },
  });
}

/** All of the officer's own cases of the report's channel that do not hold it yet. */
function useLinkableCases({ view }: OpenedReport) {
  return useQuery({
    queryKey: ['cases', 'linkable', view.id],
    queryFn: async ({ signal }) => {
      const holding = await api.get<CasesView>(`/api/cases?report=${view.id}&limit=200`, { signal });
      const rows: CaseRowView[] = [];
      for (let after: string | null = ''; after !== null; ) {
        const page: CasesView = await api.get(`/api/cases?limit=200${after && `&after=${after}`}`, { signal });
        rows.push(...page.rows);
        after = page.next;
      }
      return rows.filter(({ id, channel }) => channel === view.channel && !holding.rows.some((row) => row.id === id));
    },
    staleTime: 0,
  });
}
