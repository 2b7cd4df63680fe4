"""cut.py BYTES PROGRAM WORD...: runs the program, and has the kernel read and write no more than so many bytes at a time.

strace can say that less was read, but not read less. So this traces the program itself, from its first own call on, and
lowers what each read, write and getdents64 asks for. For Linux on x86-64.
"""

import ctypes
import os
import signal
import sys

TRACEME, GETREGS, SETREGS, SYSCALL, SETOPTIONS = 0, 12, 13, 24, 0x4200
MARK_CALLS, END_WITH_US = 1, 0x100000
A_CALL = signal.SIGTRAP | 0x80
READ, WRITE, SIGACTION, GETDENTS = 0, 1, 13, 217
RAX, RDX, RDI, CALL = 10, 12, 14, 15  # words of the registers
BEFORE = (1 << 64) - 38  # what is in RAX while a call has not been made: -ENOSYS
A_NAME = 280  # a folder's longest name has to fit

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = (ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p)


class Tracer:
    def __init__(self, child, most):
        self.child, self.most = child, most
        self.began, self.asked = False, None
        self.registers = (ctypes.c_uint64 * 27)()

    def look(self):
        """At a call: lowers what it asks for, and afterwards puts back what the program thinks it asked for."""
        libc.ptrace(GETREGS, self.child, None, ctypes.addressof(self.registers))
        call = self.registers[CALL]
        if self.registers[RAX] != BEFORE:
            if self.asked is not None:
                self.ask_for(self.asked)
            self.asked = None
        elif call == SIGACTION and self.registers[RDI] == signal.SIGPIPE:
            self.began = True  # before that it is the C library, or what loads it
        elif self.began and call in (READ, WRITE, GETDENTS):
            self.asked = self.registers[RDX]
            self.ask_for(min(self.asked, A_NAME if call == GETDENTS else self.most))

    def ask_for(self, count):
        self.registers[RDX] = count
        libc.ptrace(SETREGS, self.child, None, ctypes.addressof(self.registers))

    def follow(self):
        """Until the program ends; its exit code."""
        os.waitpid(self.child, 0)
        libc.ptrace(SETOPTIONS, self.child, None, MARK_CALLS | END_WITH_US)
        deliver = 0
        while True:
            libc.ptrace(SYSCALL, self.child, None, deliver)
            _, status = os.waitpid(self.child, 0)
            if not os.WIFSTOPPED(status):
                return os.waitstatus_to_exitcode(status)
            deliver = os.WSTOPSIG(status)
            if deliver == A_CALL:
                deliver = 0
                self.look()


def main(most, *words):
    child = os.fork()
    if child == 0:
        libc.ptrace(TRACEME, 0, None, None)
        os.execv(words[0], words)
    return Tracer(child, int(most)).follow() % 256


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
