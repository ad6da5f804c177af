// Command mail-bench queues mails, kills workers and Redis while they are sent, and counts at an SMTP server of its own what
// arrived: every mail, and no more doubles than are promised.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"
)

type options struct {
	mails     int
	processes int
	workers   int
	kills     int
	pause     time.Duration
	most      time.Duration
	mailchip  string
	redis     string
	folder    string
}

func main() {
	if len(os.Args) == 4 && os.Args[1] == "sink" {
		exit(sink(os.Args[2], os.Args[3]))
	}
	var o options
	flag.IntVar(&o.mails, "mails", 10_000, "how many mails")
	flag.IntVar(&o.processes, "processes", 2, "how many processes of mailchip")
	flag.IntVar(&o.workers, "workers", 8, "workers in each of them")
	flag.IntVar(&o.kills, "kills", 12, "how often something is killed; every third time it is Redis")
	flag.DurationVar(&o.pause, "pause", 2*time.Second, "time between two kills")
	flag.DurationVar(&o.most, "most", 10*time.Minute, "how long all of it may take")
	flag.StringVar(&o.mailchip, "mailchip", "", "the program mailchip")
	flag.StringVar(&o.redis, "redis", "", "the program redis-server")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, o.most)
	defer cancel()
	exit(bench(ctx, o))
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "mail-bench:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

func bench(ctx context.Context, o options) error {
	folder, err := os.MkdirTemp("", "mail-bench-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	o.folder = folder
	stack, err := start(ctx, o)
	defer stack.stop()
	if err != nil {
		return err
	}
	began := time.Now()
	killed := make(chan error, 1)
	go func() { killed <- stack.killRepeatedly(ctx) }()
	ids, err := stack.post(ctx, o.mails)
	if err != nil {
		return err
	}
	queued := time.Since(began)
	if err := <-killed; err != nil {
		return err
	}
	if err := stack.awaitSent(ctx, ids); err != nil {
		return err
	}
	return stack.report(o, ids, queued, time.Since(began))
}
