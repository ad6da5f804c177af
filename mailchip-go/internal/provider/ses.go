package provider

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go-v2/aws"
	awshttp "github.com/aws/aws-sdk-go-v2/aws/transport/http"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/sesv2"
	"github.com/aws/aws-sdk-go-v2/service/sesv2/types"

	"dev.chatcluster/mailchip/internal/mail"
	"dev.chatcluster/mailchip/internal/settings"
)

// SES sends by Amazon SES, the mail as we made it.
type SES struct {
	account settings.SESAccount
	client  *sesv2.Client
}

// NewSES makes the provider; credentials come by AWS's usual ways.
func NewSES(ctx context.Context, account settings.SESAccount, limits settings.Limits) (*SES, error) {
	loaded, err := config.LoadDefaultConfig(ctx, config.WithRegion(account.Region),
		// Retries are the queue's work, which counts and spreads them.
		config.WithRetryMaxAttempts(1), config.WithHTTPClient(awshttp.NewBuildableClient().WithTimeout(limits.SendTimeout)))
	if err != nil {
		return nil, err
	}
	client := sesv2.NewFromConfig(loaded, func(o *sesv2.Options) {
		if account.URL != "" {
			o.BaseEndpoint = aws.String(account.URL)
		}
	})
	return &SES{account: account, client: client}, nil
}

// Name is the provider's name.
func (p *SES) Name() string { return settings.SES }

// Send hands the mail over.
func (p *SES) Send(ctx context.Context, m *mail.Mail) error {
	input := &sesv2.SendEmailInput{
		Content:          &types.EmailContent{Raw: &types.RawMessage{Data: m.Raw}},
		Destination:      &types.Destination{ToAddresses: []string{m.To.Address}},
		FromEmailAddress: aws.String(m.From.Address),
		EmailTags:        []types.MessageTag{{Name: aws.String("mailchip-id"), Value: aws.String(m.ID)}},
	}
	if p.account.ConfigurationSet != "" {
		input.ConfigurationSetName = aws.String(p.account.ConfigurationSet)
	}
	_, err := p.client.SendEmail(ctx, input)
	return sesFailure(err)
}

func sesFailure(err error) error {
	var (
		rejected *types.MessageRejected
		request  *types.BadRequestException
		answer   *awshttp.ResponseError
	)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &rejected):
		return failed(Rejected, "MessageRejected")
	case errors.As(err, &request):
		return failed(Rejected, "BadRequestException")
	case errors.As(err, &answer) && answer.HTTPStatusCode() >= 300:
		return statusFailure(answer.HTTPStatusCode())
	default:
		return failed(unanswered(err), transport(err))
	}
}
