import { BlockList, isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { langFrom } from '../../texts/lang.js';
import type { ConfigData } from '../config-data/config-data.js';
import { CORE } from '../core-token.js';
import { Settings } from '../settings/settings.js';
import { isInAppBrowser } from './in-app-browser.js';
import type { PageAssets, PageSetting } from './page-setting.js';

/** Which part of script and style a page needs: `resi` where a receipt or a thread is shown. */
export type PageScript = 'none' | 'lapor' | 'resi';

const PRELOAD: Record<PageScript, readonly string[]> = {
  none: [],
  // One can write before anything is there that seals: it is loaded when the page stands.
  lapor: [],
  resi: ['page.js', 'resi.js', 'thread.js', 'shared.js', 'sealing.js'],
};

/** Tells each page what it must know about the request and the installation; keeps nothing of the request. */
@Injectable()
export class PageSettings {
  private readonly offices = new BlockList();

  constructor(
    private readonly settings: Settings,
    @Inject(CORE) private readonly core: { demo: boolean; config: Pick<ConfigData, 'languages'> },
  ) {
    for (const network of settings.officeNetworks) {
      const [address = '', prefix] = network.split('/');
      const family = isIPv6(address) ? 'ipv6' : 'ipv4';
      if (prefix === undefined) this.offices.addAddress(address, family);
      else this.offices.addSubnet(address, Number(prefix), family);
    }
  }

  /** @param path of the page's GET address, without query */
  of(request: FastifyRequest, path: string, script: PageScript = 'none'): PageSetting {
    const query = request.query as { lang?: unknown; 'tanpa-skrip'?: unknown };
    const { languages } = this.core.config;
    return {
      lang: langFrom(query.lang, languages),
      languages,
      path,
      withScript: query['tanpa-skrip'] !== '1',
      demo: this.core.demo,
      officeNetwork: this.offices.check(request.ip, isIPv6(request.ip) ? 'ipv6' : 'ipv4'),
      inAppBrowser: isInAppBrowser(request.headers['user-agent']),
      exitUrl: this.settings.exitUrl,
      assets: assetsFor(script),
    };
  }
}

/** Addresses of the built files, whose names are fixed. */
export function assetsFor(script: PageScript): PageAssets {
  return {
    styles: script === 'resi' ? ['/aset/citizen.css', '/aset/receipt.css'] : ['/aset/citizen.css'],
    icon: '/aset/icon.svg',
    script: '/aset/citizen.js',
    preload: PRELOAD[script].map((file) => `/aset/${file}`),
  };
}
