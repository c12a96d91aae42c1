#ifndef CALLOCATIONS_H
#define CALLOCATIONS_H

#include <stdbool.h>

/// What a thread has asked of the heap while it was counted.
struct thread_allocations {
    /// How often it asked for memory.
    long calls;
    /// How many octets it asked for.
    long octets;
    /// Octets that it took and has not given back; less than nothing where it frees what was there.
    long held;
    /// The most that `held` has been.
    long peak;
};

/// Begins to count what the calling thread asks for.
void begin_counting_allocations(void);

/// Ends it; gives what the calling thread has asked for since it began.
struct thread_allocations end_counting_allocations(void);

/// Whether anything is counted: a sanitizer has a heap of its own.
bool allocations_are_counted(void);

#endif
