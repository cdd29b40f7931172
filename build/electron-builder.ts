/**
 * Packages for the three systems: `npm run dist`. The SQLite binding and the typesetter are native
 * files built against Node's stable interface, so nothing is compiled here; they stand outside the
 * archive, because a system loads a library only from a real file.
 */
import { type AfterPackContext, type Configuration } from 'electron-builder';
import { flip } from './fuses.ts';
import { requireNatives } from './natives.ts';

const SQLITE = 'node_modules/better-sqlite3';
const TYPST = 'node_modules/@myriaddreamin/typst-ts-node-compiler';

/**
 * What goes in: the built application, and of packages neither sources nor builds for browsers, nor
 * what other systems need. It stands at each system, whole: electron-builder takes a list there that
 * only leaves out for one that begins with everything.
 */
const files = (sqlite: string, typst: string): string[] => [
  'dist/app/**',
  'dist/renderer/**',
  'package.json',
  `!${SQLITE}/{deps,src,binding.gyp}{,/**}`,
  `!${SQLITE}/prebuilds/!(${sqlite}).node`,
  `!${TYPST}-!(${typst})/**`,
  '!node_modules/**/*.{md,map,ts,mts,cts}',
  '!node_modules/**/{test,tests,docs,examples,umd,iife,bundled}/**',
  '!node_modules/@cantoo/pdf-lib/src/**',
  '!node_modules/@cantoo/pdf-lib/dist/pdf-lib*',
  '!node_modules/docxtemplater/build/**',
  '!node_modules/pizzip/{dist,es6,utils,ziploom}/**',
];

const config: Configuration = {
  appId: 'bg.government.mh.myarka',
  productName: 'Myarka',
  copyright: 'EUPL-1.2',
  directories: { output: 'dist/packages', buildResources: 'build/resources' },
  asar: true,
  asarUnpack: ['node_modules/better-sqlite3/**', 'node_modules/@myriaddreamin/**'],
  npmRebuild: false,
  electronLanguages: ['bg', 'en', 'en-US'],
  afterPack: (context: AfterPackContext) => {
    requireNatives(context);
    return flip(context);
  },
  fileAssociations: [
    {
      ext: 'myarka',
      // On Windows the name in the registry, which must be plain letters.
      name: 'Myarka.Package',
      description: 'Пакет на „Мярка“',
      mimeType: 'application/vnd.myarka+json',
      role: 'Editor',
    },
  ],
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    files: files('win32-x64', 'win32-x64-msvc'),
    extraFiles: [
      { from: 'build/resources/windows', to: '.', filter: ['*.dll'] },
      { from: 'build/resources', to: '.', filter: ['myarka.cmd'] },
    ],
  },
  portable: { artifactName: 'Myarka-portable-${version}.exe' },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    installerLanguages: ['bg_BG', 'en_US'],
    shortcutName: 'Мярка',
    license: 'LICENSE',
    artifactName: 'Myarka-Setup-${version}.exe',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.productivity',
    files: files('darwin-${arch}', 'darwin-${arch}'),
    hardenedRuntime: true,
    extendInfo: { CFBundleDisplayName: 'Мярка' },
  },
  linux: {
    target: ['AppImage', 'deb'],
    files: files('linux-x64', 'linux-x64-gnu'),
    category: 'Office',
    executableName: 'myarka',
    // Debian's packages bear an address; who gives them out names his own.
    maintainer: process.env['MYARKA_MAINTAINER'] ?? 'Myarka <nobody@myarka.invalid>',
    synopsis: 'План за електронно здравеопазване',
    desktop: { entry: { Name: 'Мярка' } },
  },
  // Its runtime needs no FUSE 2, which newer systems no longer have.
  toolsets: { appimage: '1.0.3' },
  publish: null,
};

export default config;
