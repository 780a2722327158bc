import { createRootRoute, createRoute, createRouter, Navigate, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Ability } from '../../../src/domain/staff/abilities.js';
import { AccountsPage } from '../features/accounts/accounts-page.js';
import { CardsPage } from '../features/cards/cards-page.js';
import { caseRoutes } from '../features/cases/routes.js';
import { ChannelsPage } from '../features/channels/channels-page.js';
import { deskRoutes } from '../features/desk/routes.js';
import { RequestsPage } from '../features/identity/requests-page.js';
import { PasswordPage } from '../features/password/password-page.js';
import { RiskPage } from '../features/risk/risk-page.js';
import { WavesPage } from '../features/waves/waves-page.js';
import { useHat, useSession } from '../lib/session.js';
import { NAV } from './nav.js';
import { NotFound } from './not-found.js';
import { Shell } from './shell.js';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

/** A view for whoever has one of the abilities; for others it does not exist. */
function behind(wanted: Ability | readonly Ability[], View: () => ReactNode) {
  const either = typeof wanted === 'string' ? [wanted] : wanted;
  return function Guarded() {
    const { abilities } = useSession();
    return either.some((ability) => abilities.includes(ability)) ? <View /> : <NotFound />;
  };
}

function StartPage() {
  const { role } = useHat();
  return <Navigate to={NAV[role][0]?.to ?? '/akun'} replace />;
}

const view = (path: `/${string}`, component: () => ReactNode) =>
  createRoute({ getParentRoute: () => root, path, component });

const tree = root.addChildren([
  view('/', StartPage),
  view('/akun', behind('member.manage', AccountsPage)),
  view('/saluran', behind('channel.status', ChannelsPage)),
  view('/sandi', behind('session.own', PasswordPage)),
  view('/permintaan', behind('identity.keep', RequestsPage)),
  view('/kunci', behind('card.read', CardsPage)),
  view('/kerawanan', behind(['risk.own', 'risk.released'], RiskPage)),
  view('/gelombang', behind('wave.read', WavesPage)),
  ...deskRoutes.map((route) => view(route.path, behind('report.read', route.component))),
  ...caseRoutes.map((route) => view(route.path, behind('case.read', route.component))),
]);

const router = createRouter({ routeTree: tree, defaultPreload: false, scrollRestoration: false });

/** The views of an unlocked console. */
export function Views() {
  return <RouterProvider router={router} />;
}
