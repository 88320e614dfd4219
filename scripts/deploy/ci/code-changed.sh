#!/usr/bin/env bash
# Says `code=true` where anything but content changed since a commit, or where nobody can tell. Usage: code-changed.sh [COMMIT]
set -euo pipefail
before="${1:-}"
if [ -z "$before" ] || ! git cat-file -e "$before^{commit}" 2>/dev/null; then
  # The daily run and a run by hand have no commit before them, and nothing new to test.
  case "${GITHUB_EVENT_NAME:-}" in schedule | workflow_dispatch) echo code=false ;; *) echo code=true ;; esac
elif git diff --quiet "$before" HEAD -- . ':!content'; then
  echo code=false
else
  echo code=true
fi
