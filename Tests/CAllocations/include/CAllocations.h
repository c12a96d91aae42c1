#ifndef CALLOCATIONS_H
#define CALLOCATIONS_H

#include <stdbool.h>

/// What a thread has asked of the heap since it began.
struct thread_allocations {
    /// How often it asked for memory.
    long calls;
    /// How many octets it asked for.
    long octets;
    /// Octets that it took and has not given back; less than nothing where it frees what others took.
    long held;
    /// The most that `held` has been since `begin_peak`.
    long peak;
};

/// What the calling thread has asked for so far.
struct thread_allocations allocations_of_this_thread(void);

/// Begins to look for the most that the calling thread holds at one time.
void begin_peak_of_this_thread(void);

/// Whether anything is counted: a sanitizer has a heap of its own.
bool allocations_are_counted(void);

#endif
