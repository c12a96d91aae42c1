#include <sys/syscall.h>

/* rename(2) that fails with EEXIST where something is: Linux's renameat2 with RENAME_NOREPLACE, which
   glibc shows to C only with _GNU_SOURCE. No header that declares types is included, since Swift would
   take this module for theirs. -100 is AT_FDCWD, a path that begins at the folder in use. */
static inline int rename_where_nothing_is(const char *from, const char *to) {
    extern long syscall(long number, ...);
    return (int)syscall(SYS_renameat2, -100, from, -100, to, 1u);
}
