#!/bin/bash
# A private PostgreSQL server for one test program: postgresserver.sh [TLS-HOST-NAME]
#
# Makes a cluster in a short temporary folder, on a socket only (with a host name: on 127.0.0.1 with TLS as well), prints
# "ready FOLDER PORT" and then obeys the words on standard input: "stop" (at once, as if the power failed) and "start". It
# stops the server and removes the folder when standard input ends, so also when the test crashes or is killed. As root it
# runs the server as the package's unprivileged user. The password of the superuser "postgres" is "postgres"; every login
# needs one.
set -euo pipefail

tls_host=${1:-}
bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin | sort -V | tail -1)
[ -n "$bin" ] || { echo "failed: there is no PostgreSQL server below /usr/lib/postgresql"; exit 1; }
folder=$(mktemp -d /tmp/crpg.XXXXXX)
port=$((20000 + (RANDOM * 32768 + RANDOM) % 40000))
as=()
if [ "$(id -u)" = 0 ]; then
    as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    chown postgres "$folder"
fi
chmod 711 "$folder"
cd "$folder"
export HOME=$folder LC_ALL=C.UTF-8

clean_up() {
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
    cd /
    rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 1' INT TERM HUP

start() {
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -s -w -l "$folder/log" start >/dev/null || { cat "$folder/log"; exit 1; }
}

# An authority of our own, a certificate of the server for the name, and a stranger's authority.
make_certificates() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=test authority" \
        -keyout authority.key -out authority.crt
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=stranger" \
        -keyout stranger.key -out stranger.crt
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$tls_host" -keyout server.key -out server.csr
    openssl x509 -req -in server.csr -CA authority.crt -CAkey authority.key -CAcreateserial -days 2 \
        -extfile <(echo "subjectAltName=DNS:$tls_host") -out server.crt
    chmod 600 server.key
    [ "$(id -u)" != 0 ] || chown postgres server.key server.crt
}

echo postgres > pw
"${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres --pwfile=pw --auth=scram-sha-256 --encoding=UTF8 \
    --locale-provider=icu --icu-locale=en-CA --no-sync >init.log 2>&1 || { cat init.log; exit 1; }
{
    echo "unix_socket_directories = '$folder'"
    echo "port = $port"
    echo "listen_addresses = '${tls_host:+127.0.0.1}'"
    echo "fsync = off"
    echo "shared_buffers = 16MB"
    echo "max_connections = 30"
} >> data/postgresql.conf
if [ -n "$tls_host" ]; then
    make_certificates >openssl.log 2>&1 || { cat openssl.log; exit 1; }
    printf "ssl = on\nssl_cert_file = '%s'\nssl_key_file = '%s'\n" "$folder/server.crt" "$folder/server.key" \
        >> data/postgresql.conf
    printf 'local all all scram-sha-256\nhostssl all all 127.0.0.1/32 scram-sha-256\n' > data/pg_hba.conf
else
    printf 'local all all scram-sha-256\n' > data/pg_hba.conf
fi
start
echo "ready $folder $port"
while read -r word; do
    case "$word" in
        stop) "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate -w -s stop >/dev/null ;;
        start) start ;;
    esac
    echo "done"
done
