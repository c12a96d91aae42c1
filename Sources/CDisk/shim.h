#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* rename(2) that fails with EEXIST where something is: Linux's renameat2 with RENAME_NOREPLACE, which
   glibc shows to C only with _GNU_SOURCE. */
static inline int rename_where_nothing_is(const char *from, const char *to) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 1u);
}
