package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

// report counts what arrived and compares it with the promise.
func (s *stack) report(o options, ids []string, queued, took time.Duration) error {
	content, err := os.ReadFile(s.delivered())
	if err != nil {
		return err
	}
	wanted := make(map[string]int, len(ids))
	for _, id := range ids {
		wanted["<"+id+"@chat.example>"] = 0
	}
	total, foreign := 0, 0
	for line := range strings.Lines(string(content)) {
		total++
		id := strings.TrimSpace(line)
		if _, ours := wanted[id]; !ours {
			foreign++
			continue
		}
		wanted[id]++
	}
	missing, doubles := 0, 0
	for _, times := range wanted {
		if times == 0 {
			missing++
		}
		doubles += max(0, times-1)
	}
	// A worker that dies may have handed over one mail that it could not record; Redis's death alone doubles nothing.
	bound := s.workerKills * o.workers
	for _, chip := range s.chips {
		chip.kill()
	}
	redisMemory := memory(s.redis.command.Process.Pid, "VmHWM")
	fmt.Printf("mails      %d queued in %.1f s, the last sent after %.1f s: %.0f a second, with all kills\n",
		len(wanted), queued.Seconds(), took.Seconds(), float64(len(wanted))/took.Seconds())
	fmt.Printf("killed     %d times a process with %d workers, %d times Redis\n", s.workerKills, o.workers, s.redisKills)
	fmt.Printf("delivered  %d: %d missing, %d doubled (promised: at most %d), %d unknown\n", total, missing, doubles, bound, foreign)
	peak := 0
	for _, chip := range s.chips {
		peak = max(peak, chip.peak)
	}
	fmt.Printf("memory     mailchip %d MiB, Redis %d MiB at their peaks\n", peak>>10, max(s.redis.peak, redisMemory)>>10)
	if missing > 0 || foreign > 0 || doubles > bound {
		return errors.New("the promise was not kept")
	}
	return nil
}

// memory reads a line of /proc/<pid>/status, in KiB.
func memory(pid int, line string) int {
	content, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/status")
	if err != nil {
		return 0
	}
	for one := range strings.Lines(string(content)) {
		if value, ok := strings.CutPrefix(one, line+":"); ok {
			number, _ := strconv.Atoi(strings.Fields(value)[0])
			return number
		}
	}
	return 0
}
