# $1: file of "process-id start name" lines; $2: the postmaster.pid of PostgreSQL.
# Ctrl-C reaches the whole process group: this one has to stay until the launcher is gone.
trap '' INT TERM HUP

# Standard input is a pipe from the launcher: it ends when the launcher does, however it died.
cat >/dev/null

# Read at once: a new launcher may write its own soon. After an orderly stop both are empty.
processes=$(cut -d ' ' -f 1 "$1" 2>/dev/null)
postmaster=$(head -n 1 "$2" 2>/dev/null)

for process in $processes; do kill "$process" 2>/dev/null; done
for second in 1 2 3 4 5 6 7 8 9 10; do
    alive=
    for process in $processes; do kill -0 "$process" 2>/dev/null && alive=yes; done
    [ -z "$alive" ] && break
    sleep 1
done
for process in $processes; do kill -9 "$process" 2>/dev/null; done

# After its clients. INT: close connections, flush, stop.
[ -n "$postmaster" ] && kill -INT "$postmaster" 2>/dev/null
exit 0
