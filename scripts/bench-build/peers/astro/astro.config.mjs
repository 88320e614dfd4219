import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://lamgiang.example',
  experimental: { incrementalBuild: process.env.INCREMENTAL === '1' },
});
