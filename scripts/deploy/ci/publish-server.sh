#!/usr/bin/env bash
# Sends the built site to a server of one's own and publishes it there. Only what changed travels, which takes rsync on both sides.
# DEPLOY_HOST loa@vidu.gov.vn · DEPLOY_KEY a private key · DEPLOY_KNOWN_HOSTS the server's line from ssh-keyscan
set -euo pipefail
: "${DEPLOY_HOST:?}" "${DEPLOY_KEY:?}" "${DEPLOY_KNOWN_HOSTS:?}"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
(umask 077 && printf '%s\n' "$DEPLOY_KEY" > "$folder/key" && printf '%s\n' "$DEPLOY_KNOWN_HOSTS" > "$folder/known_hosts")
ssh="ssh -i $folder/key -o UserKnownHostsFile=$folder/known_hosts -o StrictHostKeyChecking=yes -o BatchMode=yes"
# Into a folder that no reader sees; a broken connection leaves the published site as it was.
rsync --archive --checksum --delete-after --compress --rsh="$ssh" dist/ "$DEPLOY_HOST:/srv/loa/incoming/"
$ssh "$DEPLOY_HOST" 'cd /opt/loa && OUT_DIR=/srv/loa/incoming npm run --silent release -- /srv/loa && sudo -n /usr/local/sbin/loa-nginx'
