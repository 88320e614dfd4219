#!/usr/bin/env bash
# Tells a CDN in front of the site to forget the pages that it keeps. What has a hash in its name it may keep.
# PURGE_URL what to ask · PURGE_TOKEN its bearer token; without PURGE_URL there is nothing to do
set -euo pipefail
[ -n "${PURGE_URL:-}" ] || exit 0
# The token through a file descriptor: arguments are seen by every process of the machine.
curl --fail --silent --show-error --max-time 30 -X POST "$PURGE_URL" -H @<(printf 'Authorization: Bearer %s\n' "${PURGE_TOKEN:-}")
