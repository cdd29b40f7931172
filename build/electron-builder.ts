/**
 * Packages for the three systems: `npm run dist`. The SQLite binding and the typesetter are native
 * files built against Node's stable interface, so nothing is compiled here; they stand outside the
 * archive, because a system loads a library only from a real file.
 */
import { type AfterPackContext, type Configuration } from 'electron-builder';
import { flip } from './fuses.ts';

/** Already inside the window's bundle. */
const WINDOW_ONLY = [
  '@dagrejs',
  '@floating-ui',
  '@fontsource-variable',
  '@mantine',
  '@tabler',
  '@tanstack',
  'react',
  'react-dom',
  'wouter',
];

const config: Configuration = {
  appId: 'bg.government.mh.myarka',
  productName: 'Myarka',
  copyright: 'EUPL-1.2',
  directories: { output: 'dist/packages', buildResources: 'build/resources' },
  files: [
    'dist/app/**',
    'dist/renderer/**',
    'package.json',
    ...WINDOW_ONLY.map((name) => `!node_modules/${name}/**`),
  ],
  asar: true,
  asarUnpack: ['node_modules/better-sqlite3/**', 'node_modules/@myriaddreamin/**'],
  npmRebuild: false,
  electronLanguages: ['bg', 'en', 'en-US'],
  afterPack: (context: AfterPackContext) => flip(context),
  fileAssociations: [
    {
      ext: 'myarka.json',
      name: 'Пакет на „Мярка“',
      description: 'Подписан пакет за обмен',
      mimeType: 'application/vnd.myarka+json',
      role: 'Editor',
    },
  ],
  win: { target: [{ target: 'nsis', arch: ['x64'] }] },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    installerLanguages: ['bg_BG', 'en_US'],
    shortcutName: 'Мярка',
    license: 'LICENSE',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.productivity',
    hardenedRuntime: true,
    extendInfo: { CFBundleDisplayName: 'Мярка' },
  },
  linux: {
    target: ['AppImage', 'deb'],
    category: 'Office',
    executableName: 'myarka',
    maintainer: 'Министерство на здравеопазването',
    synopsis: 'План за електронно здравеопазване',
    desktop: { entry: { Name: 'Мярка' } },
  },
  publish: null,
};

export default config;
