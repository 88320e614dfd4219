#!/usr/bin/env bash
# Publishes the built site and its counter on Cloudflare, or uploads a preview beside what is published.
# Usage: publish-cloudflare.sh publish|preview, with CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID
set -euo pipefail
case "${1:-}" in
  publish) npm run cloudflare -- deploy ;;
  preview) npm run cloudflare -- versions upload --message "${GITHUB_HEAD_REF:-${CI_COMMIT_REF_NAME:-preview}}" ;;
  *) echo 'publish-cloudflare.sh publish|preview' >&2; exit 2 ;;
esac
