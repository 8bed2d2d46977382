package org.estafeta.delivery;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends letters through the mail server that {@code spring.mail} names.
 */
@Component
class SmtpPost implements Post {

	private static final Logger logger = LoggerFactory.getLogger(SmtpPost.class);

	private final @Nullable JavaMailSender sender;

	private final DeliverySettings settings;

	SmtpPost(ObjectProvider<JavaMailSender> sender, DeliverySettings settings) {
		this.sender = sender.getIfAvailable();
		this.settings = settings;
		if (this.sender != null && settings.address().isEmpty()) {
			logger
				.warn("Письма не уходят: назван spring.mail.host, но не estafeta.delivery.address, а без него в письмах "
						+ "нет ссылок / No letters are sent: spring.mail.host is set, but estafeta.delivery.address is not");
		}
	}

	@Override
	public boolean isOpen() {
		return this.sender != null && !this.settings.address().isEmpty();
	}

	@Override
	public void send(Letter letter) throws Undelivered {
		JavaMailSender open = this.sender;
		if (open == null) {
			throw new Undelivered(Reason.CLOSED, new IllegalStateException("no mail server is named"));
		}
		try {
			open.send(message(open, letter));
		}
		catch (MailSendException ex) {
			throw new Undelivered(reason(ex), ex);
		}
		catch (MailException ex) {
			throw new Undelivered(Reason.CLOSED, ex);
		}
		catch (MessagingException ex) {
			throw new Undelivered(Reason.PUT_OFF, ex);
		}
	}

	private MimeMessage message(JavaMailSender open, Letter letter) throws MessagingException {
		String host = URI.create(this.settings.address()).getHost();
		MimeMessage message = open.createMimeMessage();
		MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
		parts.setFrom(this.settings.from().isEmpty() ? "estafeta@" + host : this.settings.from());
		parts.setTo(letter.to());
		parts.setSubject(letter.subject());
		parts.setSentDate(Date.from(letter.at()));
		parts.setText(letter.text(), letter.html());
		message.setHeader("Message-ID", '<' + letter.id() + '@' + host + '>');
		message.setHeader("Auto-Submitted", "auto-generated");
		for (Map.Entry<String, String> header : letter.headers().entrySet()) {
			message.setHeader(header.getKey(), header.getValue());
		}
		return message;
	}

	// Spring names a cause only when it has not come as far as the letters.
	private static Reason reason(MailSendException failure) {
		if (failure.getCause() != null) {
			return Reason.CLOSED;
		}
		for (Exception one : failure.getFailedMessages().values()) {
			if (one instanceof SendFailedException refused && refused.getInvalidAddresses() != null
					&& refused.getInvalidAddresses().length > 0) {
				return Reason.NO_SUCH_ADDRESS;
			}
		}
		return Reason.PUT_OFF;
	}

}
