#!/usr/bin/env bash
# Publishes the built site and its counter on Cloudflare, or puts a preview at an address of its own:
# https://de-xuat-12-loa-xem-truoc.<account>.workers.dev for proposed change 12. Drafts stand in it: whoever has the address
# can read them, unless the account keeps that Worker behind Cloudflare Access.
# Usage: publish-cloudflare.sh publish|preview, with CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID
set -euo pipefail
preview() {
  local number="${CI_MERGE_REQUEST_IID:-${GITHUB_REF:-}}"
  number="${number#refs/pull/}"
  number="${number%%/*}"
  case "$number" in '' | *[!0-9]*) number=0 ;; esac
  npm run cloudflare -- versions upload --preview-alias "de-xuat-$number" --message "de-xuat-$number"
}
case "${1:-}" in
  publish) npm run cloudflare -- deploy ;;
  # The Worker of previews is one by itself (see configure.ts). Before its first deployment it takes no versions.
  preview)
    grep -q '^ *X-Robots-Tag: noindex' "${OUT_DIR:-dist}/_headers" || { echo "${OUT_DIR:-dist}: không phải bản xem trước (LOA_SHOW_UNPUBLISHED=1 npm run build)." >&2; exit 1; }
    preview || { npm run cloudflare -- deploy && preview; }
    ;;
  *) echo 'publish-cloudflare.sh publish|preview' >&2; exit 2 ;;
esac
