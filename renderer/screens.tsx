import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { Notice } from './components/notice.tsx';
import { Screen } from './components/screen.tsx';
import { AboutPage } from './features/about/about-page.tsx';
import { ActionsPage } from './features/actions/actions-page.tsx';
import { AttendancePage } from './features/attendance/attendance-page.tsx';
import { AttendanceYearPage } from './features/attendance-year/attendance-year-page.tsx';
import { BodiesPage } from './features/bodies/bodies-page.tsx';
import { BodyPage } from './features/bodies/body-page.tsx';
import { ChasingPage } from './features/chasing/chasing-page.tsx';
import { CommentsPage } from './features/comments/comments-page.tsx';
import { DecisionsPage } from './features/decisions/decisions-page.tsx';
import { DocumentPage } from './features/documents/document-page.tsx';
import { HandOutPage } from './features/hand-out/hand-out-page.tsx';
import { HandOverPage } from './features/hand-over/hand-over-page.tsx';
import { HomePage } from './features/home/home-page.tsx';
import { StylePage } from './features/house-style/style-page.tsx';
import { IntakePage } from './features/intake/intake-page.tsx';
import { InterimListPage } from './features/interim/interim-list-page.tsx';
import { InterimPage } from './features/interim/interim-page.tsx';
import { LivePage } from './features/live/live-page.tsx';
import { MattersPage } from './features/matters/matters-page.tsx';
import { ChooseBodyPage } from './features/meetings/choose-body-page.tsx';
import { MeetingScreen } from './features/meetings/meeting-screen.tsx';
import { MeetingsPage } from './features/meetings/meetings-page.tsx';
import { NextAgendaPage } from './features/next-agenda/next-agenda-page.tsx';
import { PackPage } from './features/packs/pack-page.tsx';
import { PapersPage } from './features/paper-register/papers-page.tsx';
import { OrganisationPage } from './features/people/organisation-page.tsx';
import { PeoplePage } from './features/people/people-page.tsx';
import { PersonPage } from './features/people/person-page.tsx';
import { NewMeetingScreen } from './features/plan/new-meeting-screen.tsx';
import { PlanPage } from './features/plan/plan-page.tsx';
import { PlannerPage } from './features/planner/planner-page.tsx';
import { PreviewPage } from './features/preview/preview-page.tsx';
import { ComparePage } from './features/record/compare-page.tsx';
import { RecordPage } from './features/record/record-page.tsx';
import { RepliesPage } from './features/replies/replies-page.tsx';
import { ReportWordsPage } from './features/reports/report-words-page.tsx';
import { ReportsPage } from './features/reports/reports-page.tsx';
import { ReturnedPage } from './features/returned/returned-page.tsx';
import { ChooseReviewPage } from './features/reviews/choose-review-page.tsx';
import { ReviewPage } from './features/reviews/review-page.tsx';
import { CardPage } from './features/settings/card-page.tsx';
import { KeysPage } from './features/settings/keys-page.tsx';
import { LookPage } from './features/settings/look-page.tsx';
import { SettingsTabs } from './features/settings/settings-tabs.tsx';
import { WritingPage } from './features/settings/writing-page.tsx';

type LivePlace = { readonly id: string; readonly item?: string; readonly block?: string };

type ComparePlace = { readonly id: string; readonly before: string; readonly after?: string };

type ExtractPlace = { readonly id: string; readonly item: string };

type ListPlace = { readonly id: string; readonly body: string };

const ACTIONS = [{ label: 'Actions', href: '#/actions' }] as const;
const BODIES = [{ label: 'Bodies', href: '#/bodies' }] as const;
const MEETINGS = [{ label: 'Meetings', href: '#/meetings' }] as const;
const SETTINGS = [{ label: 'Settings', href: '#/settings' }] as const;
const REPORTS = [{ label: 'Reports', href: '#/reports' }] as const;
const PEOPLE = [{ label: 'People', href: '#/people' }] as const;
const ORGANISATIONS = [...PEOPLE, { label: 'Organisations', href: '#/people/organisations' }] as const;

const Lost = (): ReactNode => (
  <Notice title="There is no such page">
    <p>
      Go to <a href="#/">Home</a> and find it from there.
    </p>
  </Notice>
);

const meetingRoutes = [
  <Route key="plan" path="/meetings/:id/plan">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="plan">
        <PlanPage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="attendance" path="/meetings/:id/attendance">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="attendance">
        <AttendancePage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route<LivePlace> key="live" path="/meetings/:id/live/:item?/:block?">
    {({ id, item, block }) => (
      <MeetingScreen meetingId={id} tab="live" fills>
        <LivePage key={id} meetingId={id} itemId={item} blockId={block} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="preview" path="/meetings/:id/preview">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="preview" fills>
        <PreviewPage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="hand-out" path="/meetings/:id/hand-out">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="preview">
        <HandOutPage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="pack" path="/meetings/:id/pack">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="plan">
        <PackPage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="hand-over" path="/meetings/:id/hand-over">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="plan">
        <HandOverPage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="agenda" path="/meetings/:id/agenda">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="plan" fills>
        <DocumentPage place={{ kind: 'agenda', meetingId: id }} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="attendance-sheet" path="/meetings/:id/attendance-sheet">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="attendance" fills>
        <DocumentPage place={{ kind: 'attendanceSheet', meetingId: id }} />
      </MeetingScreen>
    )}
  </Route>,
  <Route<ExtractPlace> key="extract" path="/meetings/:id/extract/:item">
    {({ id, item }) => (
      <MeetingScreen meetingId={id} tab="preview" fills>
        <DocumentPage place={{ kind: 'extract', meetingId: id, itemId: item }} />
      </MeetingScreen>
    )}
  </Route>,
  <Route<ListPlace> key="action-list" path="/meetings/:id/action-list/:body">
    {({ id, body }) => (
      <MeetingScreen meetingId={id} tab="preview" fills>
        <DocumentPage place={{ kind: 'actionList', bodyId: body, meetingId: id }} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="record" path="/meetings/:id/record">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="record">
        <RecordPage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="review" path="/meetings/:id/review">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="plan">
        <ReviewPage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="returned" path="/meetings/:id/returned/:file">
    {({ id, file }) => (
      <MeetingScreen meetingId={id} tab="record">
        <ReturnedPage key={file} meetingId={id} fileId={file} />
      </MeetingScreen>
    )}
  </Route>,
  <Route key="comments" path="/meetings/:id/comments">
    {({ id }) => (
      <MeetingScreen meetingId={id} tab="record">
        <CommentsPage key={id} meetingId={id} />
      </MeetingScreen>
    )}
  </Route>,
  <Route<ComparePlace> key="compare" path="/meetings/:id/record/:before/:after?">
    {({ id, before, after }) => (
      <MeetingScreen meetingId={id} tab="record">
        <ComparePage key={`${before} ${after}`} meetingId={id} before={before} after={after} />
      </MeetingScreen>
    )}
  </Route>,
];

/** The screens by their address. Addresses stand behind the #, so that no host has to know them. */
export const Screens = (): ReactNode => (
  <Switch>
    <Route path="/">
      <Screen title="Home">
        <HomePage />
      </Screen>
    </Route>
    <Route path="/meetings">
      <Screen title="Meetings">
        <MeetingsPage />
      </Screen>
    </Route>
    <Route path="/meetings/new">
      <Screen title="New meeting" crumbs={MEETINGS}>
        <ChooseBodyPage />
      </Screen>
    </Route>
    {meetingRoutes}
    <Route path="/actions/:id?">
      {({ id }) => (
        <Screen title="Actions">
          <ActionsPage {...(id === undefined ? {} : { actionId: id })} />
        </Screen>
      )}
    </Route>
    <Route path="/decisions/:id?">
      {({ id }) => (
        <Screen title="Decisions">
          <DecisionsPage {...(id === undefined ? {} : { decisionId: id })} />
        </Screen>
      )}
    </Route>
    <Route path="/matters/:code?">
      {({ code }) => (
        <Screen title="Matters">
          <MattersPage {...(code === undefined ? {} : { code: decodeURIComponent(code) })} />
        </Screen>
      )}
    </Route>
    <Route path="/papers/:id?">
      {({ id }) => (
        <Screen title="Papers">
          <PapersPage {...(id === undefined ? {} : { paperId: id })} />
        </Screen>
      )}
    </Route>
    <Route path="/chasing">
      <Screen title="Ask owners" crumbs={ACTIONS}>
        <ChasingPage />
      </Screen>
    </Route>
    <Route path="/replies">
      <Screen title="Replies" crumbs={ACTIONS}>
        <RepliesPage />
      </Screen>
    </Route>
    <Route path="/bodies">
      <Screen title="Bodies">
        <BodiesPage />
      </Screen>
    </Route>
    <Route path="/bodies/:id">
      {({ id }) => (
        <Screen title="Body" crumbs={BODIES}>
          <BodyPage key={id} bodyId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/actions/list/:id">
      {({ id }) => (
        <Screen title="List of open actions" crumbs={ACTIONS} fills>
          <DocumentPage place={{ kind: 'actionList', bodyId: id }} />
        </Screen>
      )}
    </Route>
    <Route path="/bodies/:id/style">
      {({ id }) => (
        <Screen title="House style" crumbs={BODIES} fills>
          <StylePage key={id} bodyId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/review">
      <Screen title="Review of open actions" crumbs={ACTIONS}>
        <ChooseReviewPage />
      </Screen>
    </Route>
    <Route path="/bodies/:id/review">
      {({ id }) => (
        <Screen title="Actions before the meeting" crumbs={BODIES}>
          <ReviewPage key={id} bodyId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/bodies/:id/next-agenda">
      {({ id }) => (
        <Screen title="Next agenda" crumbs={BODIES}>
          <NextAgendaPage key={id} bodyId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/bodies/:id/new-meeting">{({ id }) => <NewMeetingScreen key={id} bodyId={id} />}</Route>
    <Route path="/bodies/:id/between-meetings">
      {({ id }) => (
        <Screen title="Between meetings" crumbs={BODIES}>
          <InterimListPage key={id} bodyId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/bodies/:id/attendance">
      {({ id }) => (
        <Screen title="Attendance" crumbs={BODIES}>
          <AttendanceYearPage key={id} bodyId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/bodies/:id/planner">
      {({ id }) => (
        <Screen title="Planner" crumbs={BODIES}>
          <PlannerPage key={id} bodyId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/between-meetings/:id">
      {({ id }) => (
        <Screen title="Between meetings" crumbs={BODIES}>
          <InterimPage key={id} interimId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/lists">
      <Screen title="Lists kept elsewhere">
        <IntakePage />
      </Screen>
    </Route>
    <Route path="/reports">
      <Screen title="Reports">
        <ReportsPage />
      </Screen>
    </Route>
    <Route path="/reports/:body/:kind">
      {({ body, kind }) => (
        <Screen title="Report" crumbs={REPORTS} fills>
          <DocumentPage
            key={`${body} ${kind}`}
            place={{ kind: kind === 'proposals' ? 'proposalsPaper' : 'statusReport', bodyId: body }}
          />
        </Screen>
      )}
    </Route>
    <Route path="/reports/:body/:kind/words">
      {({ body, kind }) => (
        <Screen title="Words of a report" crumbs={REPORTS}>
          <ReportWordsPage key={`${body} ${kind}`} bodyId={body} kind={kind === 'proposals' ? 'proposals' : 'status'} />
        </Screen>
      )}
    </Route>
    <Route path="/people">
      <Screen title="People">
        <PeoplePage />
      </Screen>
    </Route>
    <Route path="/people/organisations/:id">
      {({ id }) => (
        <Screen title="Organisation" crumbs={ORGANISATIONS}>
          <OrganisationPage key={id} organisationId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/people/:id">
      {({ id }) => (
        <Screen title="Person" crumbs={PEOPLE}>
          <PersonPage key={id} personId={id} />
        </Screen>
      )}
    </Route>
    <Route path="/settings">
      <Screen title="Settings" tabs={<SettingsTabs at="Look" />}>
        <LookPage />
      </Screen>
    </Route>
    <Route path="/settings/writing">
      <Screen title="Writing" crumbs={SETTINGS} tabs={<SettingsTabs at="Writing" />}>
        <WritingPage />
      </Screen>
    </Route>
    <Route path="/settings/keys">
      <Screen title="Keys" crumbs={SETTINGS} tabs={<SettingsTabs at="Keys" />}>
        <KeysPage />
      </Screen>
    </Route>
    <Route path="/settings/card">
      <Screen title="Key card" crumbs={SETTINGS} tabs={<SettingsTabs at="Key card" />}>
        <CardPage />
      </Screen>
    </Route>
    <Route path="/about">
      <Screen title="About">
        <AboutPage />
      </Screen>
    </Route>
    <Route>
      <Screen title="Not found">
        <Lost />
      </Screen>
    </Route>
  </Switch>
);
