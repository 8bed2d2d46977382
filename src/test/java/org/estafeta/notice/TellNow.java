package org.estafeta.notice;

import org.springframework.context.ApplicationContext;

/**
 * Tells people at once what the schedule would tell them within seconds.
 */
public final class TellNow {

	private final NoticeCourier courier;

	/**
	 * Prepares.
	 * @param application whose people
	 */
	public TellNow(ApplicationContext application) {
		this.courier = application.getBean(NoticeCourier.class);
	}

	/**
	 * Tells them.
	 */
	public void run() {
		this.courier.deliver();
	}

}
