package org.estafeta.dissemination;

/**
 * The cascade of what came through one kind of channel.
 *
 * @param channel the kind of channel
 * @param figures the measures of the adoptions that came through it and of all below them
 */
public record ChannelCascade(ChannelKind channel, CascadeFigures figures) {

}
